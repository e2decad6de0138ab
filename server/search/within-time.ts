import { sql } from 'drizzle-orm'
import type { Db, DbOrTx, Tx } from '@/db/client'
import { sqlState } from '../kernel/errors'

/** A statement that was stopped, and whatever is asked of its transaction afterwards. */
const STOPPED = new Set(['57014', '25P02'])

/** Does what is worth only so long a wait: no statement of it takes more than `limitMs`; null when one would. */
export async function withinTime<Result>(
  db: DbOrTx,
  limitMs: number,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result | null> {
  try {
    return await (db as Db).transaction(async (tx) => {
      await tx.execute(sql`set local statement_timeout = ${sql.raw(String(limitMs))}`)
      return work(tx)
    })
  } catch (error) {
    if (STOPPED.has(sqlState(error) ?? '')) return null
    throw error
  }
}
