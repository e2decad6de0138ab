import { makeOffice } from '../support/office'
import { runSchedules } from '../support/schedules/run'
import { startDatabase } from './support/database'
import { numberOf } from './support/options'

/** Ten thousand random schedules of a live text on a real database; `--runs` and `--seed` choose others. */
export default async function schedules(options: string[]): Promise<object> {
  const database = await startDatabase()
  const office = await makeOffice(database.db)
  const runs = numberOf(options, '--runs') ?? 10_000
  const seed = numberOf(options, '--seed') ?? Math.floor(Math.random() * 0x7fffffff)
  const from = performance.now()
  const outcome = await runSchedules({ office, runs, seed })
  const seconds = Math.round((performance.now() - from) / 1000)
  await database.stop()
  process.stdout.write(`${outcome.runs} schedules of seed ${seed} in ${seconds} s: ${outcome.failure ?? 'all met'}\n`)
  return { bar: { failures: 0 }, ...outcome, seconds }
}
