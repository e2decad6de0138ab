import { asc, gt } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { documents } from '@/db/schema'
import { createOutbox, type Outbox } from '../kernel/outbox'

/** Documents of one step of a work over the whole office: no job runs long, and a stopped process goes on where it was. */
const PER_STEP = 60

/** The documents of the step after this one; none when it was the last. */
export async function nextIds(db: Db, after: string | null): Promise<string[]> {
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .where(after ? gt(documents.id, after) : undefined)
    .orderBy(asc(documents.id))
    .limit(PER_STEP)
  return rows.map((row) => row.id)
}

/** Does work whose events leave with its commit. */
export async function inOutbox(
  db: Db,
  key: string,
  work: (tx: Tx, emit: Outbox['emit'], touch: Outbox['touch']) => Promise<void>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const outbox = createOutbox(key)
    await work(tx, outbox.emit, outbox.touch)
    await outbox.flush(tx)
  })
}
