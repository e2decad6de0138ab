import { mailBatches } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { asksReceipt } from '@/lib/registry/delivery-ways'
import { officeMoment } from '../../kernel/clock'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { nextDispatchNumber } from '../dispatch/dispatch-number'
import { mayRegister } from '../policy'
import { touchRegistry } from '../touch-registry'

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
    const at = accepted ? officeMoment(accepted.on, `${accepted.at}:00`) : ctx.now
    if (at > ctx.now) throw new DomainError('invalid', 'registry.accepted_future')
    const { year, number } = await nextDispatchNumber(ctx, 'receipt')
    const [batchId, by] = [newId(), ctx.actor.personId]
    const signed = way === 'courier_service' ? {} : { signedBy: by, signedAt: ctx.now }
    await ctx.tx.insert(mailBatches).values({
      ...{ id: batchId, year, number, way, source, broughtBy, items, note },
      ...{ receipt: asked ? receipt : null, acceptedBy: by, acceptedAt: at, createdAt: ctx.now },
      ...signed,
    })
    touchRegistry(ctx)
    return { batchId, number: String(number) }
  },
  audit: ({ way, source, items, receipt }, { batchId, number }) => ({
    stream: 'receipts',
    detail: { batchId, number, way, source, items, receipt: receipt ?? null },
  }),
})
