import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { mailBatches, mailBatchItems } from '@/db/schema'
import type { CommandContext } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import type { Batch } from './lock-batch'
import { takeable } from './rules'

/**
 * The batch an item is taken in from, held against its withdrawal until the item is in it. Throws
 * `registry.batch_not_found`, `registry.batch_withdrawn`, `registry.batch_of_unit`.
 */
export async function holdBatch(tx: Tx, batchId: string): Promise<Batch> {
  const [batch] = await tx.select().from(mailBatches).where(eq(mailBatches.id, batchId)).for('share')
  if (!batch) throw new DomainError('not_found', 'registry.batch_not_found')
  const verdict = takeable(batch)
  if (verdict !== true) throw new DomainError('conflict', verdict)
  return batch
}

/** Writes down in which batch a received item came. */
export const tieItem = ({ tx, now }: CommandContext, { id: batchId }: Batch, documentId: string) =>
  tx.insert(mailBatchItems).values({ documentId, batchId, createdAt: now })
