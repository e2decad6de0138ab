import { existsSync, readFileSync } from 'node:fs'

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

/** What Vitest's JSON report counts; a file that could not be loaded is a failure of its own. */
export function vitestTally(file) {
  const report = read(file)
  if (!report) return null
  const broken = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** What Playwright's JSON report counts; a test that passed only on a repeat has failed. */
export function playwrightTally(file) {
  const report = read(file)
  if (!report) return null
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + (expected + unexpected ? 0 : report.errors.length), skipped }
}

/** The sum of all runners; a stage that failed without a failing test counts as one, so that the line never lies. */
export function sum(stages) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { ok, tally } of stages) {
    const { passed, failed, skipped } = tally ?? { passed: 0, failed: 0, skipped: 0 }
    total.passed += passed
    total.failed += failed || (ok ? 0 : 1)
    total.skipped += skipped
  }
  return total
}
