import { eq } from 'drizzle-orm'
import { mailBatches, mailBatchLines } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { mayRegister } from '../policy'
import { touchRegistry } from '../touch-registry'
import { lockBatch } from './lock-batch'
import { reconcilable } from './rules'

/**
 * Keeps the courier service's inventory with the marks of its reconciliation: each envelope matched, not there, or not
 * listed. Throws `registry.no_inventory`, `registry.batch_signed`, `registry.batch_withdrawn`,
 * `registry.batch_changed`, `registry.envelope_twice` with its number.
 */
export const saveInventory = defineCommand(registryContract.saveInventory, {
  name: 'registry.saveInventory',
  load: lockBatch,
  policy: mayRegister,
  async run(ctx, { batchId, version, items, lines }, { batch }) {
    const verdict = reconcilable(batch)
    if (verdict !== true) throw new DomainError('conflict', verdict)
    if (batch.version !== version) throw new DomainError('conflict', 'registry.batch_changed')
    const numbers = lines.map(({ envelope }) => envelope)
    const twice = numbers.find((envelope, at) => numbers.indexOf(envelope) !== at)
    if (twice) throw new DomainError('invalid', 'registry.envelope_twice', { number: twice })
    await ctx.tx.delete(mailBatchLines).where(eq(mailBatchLines.batchId, batchId))
    if (lines.length)
      await ctx.tx
        .insert(mailBatchLines)
        .values(lines.map((line, at) => ({ ...line, id: newId(), batchId, position: at + 1 })))
    const next = version + 1
    await ctx.tx.update(mailBatches).set({ items, version: next }).where(eq(mailBatches.id, batchId))
    touchRegistry(ctx)
    return { version: next }
  },
  audit: ({ batchId, items, lines }) => ({ stream: 'receipts', detail: { batchId, items, lines } }),
})
