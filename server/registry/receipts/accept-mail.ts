import { registryContract } from '@/lib/contracts/registry'
import { asksReceipt } from '@/lib/registry/delivery-ways'
import { officeMoment } from '../../kernel/clock'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayRegister } from '../policy'
import { touchRegistry } from '../touch-registry'
import { writeBatch } from './write-batch'

/**
 * Writes down mail accepted together: how it came, from whom, how many, by whom and when, of
 * messengers and couriers which signature they got. It is signed for at once, but for mail of the courier
 * service, whose inventory is reconciled first. Throws `registry.receipt_missing`, `registry.bringer_missing`,
 * `registry.accepted_future`.
 */
export const acceptMail = defineCommand(registryContract.acceptMail, {
  name: 'registry.acceptMail',
  load: async () => undefined,
  policy: mayRegister,
  async run(ctx, { way, source, broughtBy, items, receipt, accepted, note }) {
    const asked = asksReceipt(way)
    if (asked && !receipt) throw new DomainError('invalid', 'registry.receipt_missing')
    if (asked && !broughtBy) throw new DomainError('invalid', 'registry.bringer_missing')
    const acceptedAt = accepted ? officeMoment(accepted.on, `${accepted.at}:00`) : ctx.now
    if (acceptedAt > ctx.now) throw new DomainError('invalid', 'registry.accepted_future')
    const mail = { way, source, broughtBy, items, note, acceptedAt, receipt: asked ? receipt : null }
    const { id, number } = await writeBatch(ctx, mail)
    touchRegistry(ctx)
    return { batchId: id, number: String(number) }
  },
  audit: ({ way, source, items, receipt }, { batchId, number }) => ({
    stream: 'receipts',
    detail: { batchId, number, way, source, items, receipt: receipt ?? null },
  }),
})
