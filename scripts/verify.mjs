import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findChromium } from './lib/chromium.mjs'
import { findClamd } from './lib/clamd.mjs'
import { checkNode, installPackages } from './lib/install.mjs'
import { endStage, runStage } from './lib/stage.mjs'
import { playwrightTally, sum, vitestTally } from './lib/tally.mjs'
import { readyTessdata } from './lib/tessdata.mjs'
import { readyVeraPdf } from './lib/verapdf.mjs'

/** Installs what the tests need and runs all of them; the last line counts them, the exit code is 0 only if none failed. */
checkNode()
process.chdir(path.resolve(import.meta.dirname, '..'))
const began = Date.now()
installPackages()
const chromium = findChromium()
readyVeraPdf()
readyTessdata()
findClamd()

// A temporary directory like the system's own: PostgreSQL runs under another account when we are root.
const temporary = mkdtempSync(path.join(os.tmpdir(), 'vizir-verify-'))
chmodSync(temporary, 0o1777)
process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }))
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endStage()
    process.exit(130)
  })
}

const report = (name) => path.join(temporary, `${name}.json`)
const env = { TMPDIR: temporary, OFFICE_KEPT: path.join(temporary, 'office'), CHROMIUM_PATH: chromium, CI: '1' }
const stages = []
async function stage(name, args, { count, ...more } = {}) {
  const done = await runStage(name, args, { ...env, ...more })
  stages.push({ ...done, tally: count?.() })
  return done.ok
}

await stage('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.'])
await stage('types', ['scripts/types.mjs'])
const built = await stage('build', ['scripts/build.mjs'])
await stage(
  'unit, integration, realtime, process',
  [
    ...['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report('vitest')}`],
  ],
  { count: () => vitestTally(report('vitest')) },
)
if (built) {
  await stage(
    'browser',
    ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report('browser'), count: () => playwrightTally(report('browser')) },
  )
} else stages.push({ name: 'browser', ok: false, seconds: 0 })

const failures = stages.flatMap((one) => one.tally?.failures ?? [])
if (failures.length > 0) process.stdout.write(`\n── what failed\n${failures.join('\n\n')}\n`)
const { passed, failed, skipped } = sum(stages)
const times = stages.map(
  ({ name, ok, seconds }) => `  ${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s  ${name}`,
)
process.stdout.write(`\n${times.join('\n')}\n  total  ${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
process.stdout.write(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped\n`)
