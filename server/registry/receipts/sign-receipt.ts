import { eq } from 'drizzle-orm'
import { mailBatches } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { unreconciled } from '@/lib/registry/delivery-ways'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayRegister } from '../policy'
import { touchRegistry } from '../touch-registry'
import { lockBatch } from './lock-batch'
import { differs, signable } from './rules'

/**
 * Signs the courier service's inventory after it was reconciled; where a line or the count did not match, only with the
 * discrepancies named. Throws `registry.discrepancies_unnamed` with the envelopes, `registry.inventory_empty`,
 * `registry.no_inventory`, `registry.batch_signed`, `registry.batch_withdrawn`, `registry.batch_changed`.
 */
export const signReceipt = defineCommand(registryContract.signReceipt, {
  name: 'registry.signReceipt',
  load: lockBatch,
  policy: mayRegister,
  async run(ctx, { batchId, version, discrepancies }, { batch, lines }) {
    const verdict = signable(batch, lines.length)
    if (verdict !== true) throw new DomainError('conflict', verdict)
    if (batch.version !== version) throw new DomainError('conflict', 'registry.batch_changed')
    if (differs(batch, lines) && !discrepancies) {
      const envelopes = unreconciled(lines).map(({ envelope }) => envelope)
      throw new DomainError('invalid', 'registry.discrepancies_unnamed', { envelopes: envelopes.join(', ') })
    }
    await ctx.tx
      .update(mailBatches)
      .set({ discrepancies, signedBy: ctx.actor.personId, signedAt: ctx.now, version: version + 1 })
      .where(eq(mailBatches.id, batchId))
    touchRegistry(ctx)
    return { signedAt: ctx.now.toISOString() }
  },
  audit: ({ batchId, discrepancies }, _output, { lines }) => ({
    stream: 'receipts',
    detail: { batchId, lines: lines.length, unreconciled: unreconciled(lines).length, note: discrepancies },
  }),
})
