import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { playwrightTally, sum, vitestTally } from '../scripts/lib/tally.mjs'

const directory = mkdtempSync(path.join(os.tmpdir(), 'vizir-tally-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

function written(report: unknown) {
  const file = path.join(directory, `${crypto.randomUUID()}.json`)
  writeFileSync(file, JSON.stringify(report))
  return file
}

describe('the last line of the check', () => {
  it('counts a failed test and a file that could not be loaded, and names both', () => {
    const tally = vitestTally(
      written({
        numPassedTests: 7,
        numFailedTests: 1,
        numPendingTests: 1,
        numTodoTests: 1,
        testResults: [
          {
            name: path.resolve('tests/one.test.ts'),
            status: 'failed',
            assertionResults: [
              { status: 'passed', fullName: 'fine', failureMessages: [] },
              {
                status: 'failed',
                fullName: 'a number is given once',
                failureMessages: ['\u001b[31mexpected 1\u001b[39m'],
              },
            ],
          },
          {
            name: path.resolve('tests/two.test.ts'),
            status: 'failed',
            message: 'no such module',
            assertionResults: [],
          },
        ],
      }),
    )
    expect(tally).toEqual({
      passed: 7,
      failed: 2,
      skipped: 2,
      failures: [
        'tests/one.test.ts › a number is given once\nexpected 1',
        'tests/two.test.ts › could not be loaded\nno such module',
      ],
    })
  })

  it('counts a story that passed only on a repeat as failed, wherever it stands in the file', () => {
    const spec = (title: string, ok: boolean) => ({
      title,
      ok,
      file: path.resolve('tests/e2e/letter.spec.ts'),
      tests: [{ results: [{ errors: ok ? [] : [{ message: 'never came' }] }] }],
    })
    const tally = playwrightTally(
      written({
        stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 },
        errors: [],
        suites: [{ specs: [spec('comes', true)], suites: [{ specs: [spec('goes', false)] }] }],
      }),
    )
    expect(tally).toMatchObject({ passed: 3, failed: 2, failures: ['tests/e2e/letter.spec.ts › goes\nnever came'] })
  })

  it('counts a stage that failed without a failing test, and one that left no report', () => {
    const counts = { passed: 5, failed: 0, skipped: 0, failures: [] }
    expect(sum([{ ok: true, tally: counts }, { ok: false, tally: counts }, { ok: false }])).toMatchObject({
      passed: 10,
      failed: 2,
    })
    expect(vitestTally(path.join(directory, 'none.json'))).toBeNull()
  })
})
