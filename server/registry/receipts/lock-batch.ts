import { asc, eq } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { mailBatches, mailBatchLines } from '@/db/schema'
import { DomainError } from '../../kernel/errors'

export type Batch = typeof mailBatches.$inferSelect
export type BatchLine = typeof mailBatchLines.$inferSelect

/** Lines of an inventory in their order. */
export const linesOf = (db: DbOrTx, batchId: string): Promise<BatchLine[]> =>
  db.select().from(mailBatchLines).where(eq(mailBatchLines.batchId, batchId)).orderBy(asc(mailBatchLines.position))

/** A receipt of mail locked for an act on it, with its inventory. Throws `registry.batch_not_found`. */
export async function lockBatch(
  tx: Tx,
  { batchId }: { batchId: string },
): Promise<{ batch: Batch; lines: BatchLine[] }> {
  const [batch] = await tx.select().from(mailBatches).where(eq(mailBatches.id, batchId)).for('update')
  if (!batch) throw new DomainError('not_found', 'registry.batch_not_found')
  return { batch, lines: await linesOf(tx, batchId) }
}
