import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

/** What Vitest's JSON report counts, with what failed; a file that could not be loaded is a failure of its own. */
export function vitestTally(file) {
  const report = read(file)
  if (!report) return null
  const broken = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0)
  const failures = report.testResults.flatMap((one) =>
    one.assertionResults
      .filter((each) => each.status === 'failed')
      .map((each) => failure(one.name, each.fullName, each.failureMessages.join('\n'))),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [...failures, ...broken.map((one) => failure(one.name, 'could not be loaded', one.message))],
  }
}

/** What Playwright's JSON report counts, with what failed; a test that passed only on a repeat has failed. */
export function playwrightTally(file) {
  const report = read(file)
  if (!report) return null
  const { expected, unexpected, flaky, skipped } = report.stats
  return {
    passed: expected,
    failed: unexpected + flaky + (expected + unexpected ? 0 : report.errors.length),
    skipped,
    failures: [
      ...report.errors.map((error) => failure('.', 'the runner', error.message)),
      ...report.suites
        .flatMap(specs)
        .filter((spec) => !spec.ok)
        .map(ofSpec),
    ],
  }
}

const specs = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specs)]

const ofSpec = (spec) =>
  failure(
    spec.file,
    spec.title,
    spec.tests
      .flatMap((test) => test.results.flatMap((result) => result.errors.map((error) => error.message)))
      .join('\n'),
  )

/** Colours are of no use in a kept log, and of a long diff the beginning tells what was expected. */
const failure = (file, title, message = '') =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with ESC.
  `${path.relative(process.cwd(), file)} › ${title}\n${message.replace(/\u001b\[[0-9;]*m/g, '').slice(0, 1500)}`

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
