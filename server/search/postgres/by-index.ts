import { sql } from 'drizzle-orm'
import type { Db, DbOrTx, Tx } from '@/db/client'

/**
 * Asks the index of words and nothing else. The planner takes many words together for frequent and would read the whole
 * table; a bitmap that does not fit its memory would have every row looked at again.
 */
export const byIndex = <Result>(db: DbOrTx, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  (db as Db).transaction(async (tx) => {
    await tx.execute(sql`
      select set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`)
    return work(tx)
  })
