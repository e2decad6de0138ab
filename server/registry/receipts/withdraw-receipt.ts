import { count, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { mailBatches, mailBatchItems } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayRegister } from '../policy'
import { touchRegistry } from '../touch-registry'
import { lockBatch } from './lock-batch'
import { withdrawable } from './rules'

/**
 * Strikes out a record of mail made by mistake, with the reason; it stays in the journal under its number. Throws
 * `registry.batch_withdrawn`, `registry.batch_has_items`.
 */
export const withdrawReceipt = defineCommand(registryContract.withdrawReceipt, {
  name: 'registry.withdrawReceipt',
  async load(tx, input) {
    const { batch } = await lockBatch(tx, input)
    return { batch, taken: await takenOf(tx, batch.id) }
  },
  policy: mayRegister,
  async run(ctx, { batchId, reason }, { batch, taken }) {
    const verdict = withdrawable(batch, taken)
    if (verdict !== true) throw new DomainError('conflict', verdict)
    await ctx.tx
      .update(mailBatches)
      .set({
        ...{ withdrawnBy: ctx.actor.personId, withdrawnAt: ctx.now, withdrawnWhy: reason },
        version: batch.version + 1,
      })
      .where(eq(mailBatches.id, batchId))
    touchRegistry(ctx)
    return { withdrawnAt: ctx.now.toISOString() }
  },
  audit: ({ batchId, reason }) => ({ stream: 'receipts', detail: { batchId, reason } }),
})

async function takenOf(tx: Tx, batchId: string): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(mailBatchItems).where(eq(mailBatchItems.batchId, batchId))
  return row?.n ?? 0
}
