import { beforeAll, expect, it } from 'vitest'
import { useDatabase } from '../support/database'
import { makeOffice, type Office } from '../support/office'
import { runSchedules } from '../support/schedules/run'

const RUNS = 300

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

it(`A-03.04 ${RUNS} random schedules of edits, restarts, kills, lost connections and folded logs end in one text, on disk too`, async () => {
  const seed = Math.floor(Math.random() * 0x7fffffff)
  const { runs, failure } = await runSchedules({ office, runs: RUNS, seed })
  process.stdout.write(`schedules: ${runs} runs of seed ${seed}\n`)
  if (failure) throw new Error(failure)
  expect(runs).toBeGreaterThanOrEqual(RUNS)
}, 300_000)
