import { mailBatches } from '@/db/schema'
import type { CommandContext } from '../../kernel/command'
import { newId } from '../../kernel/ids'
import { nextDispatchNumber } from '../dispatch/dispatch-number'
import type { Batch } from './lock-batch'

type Accepted = Pick<typeof mailBatches.$inferInsert, 'way' | 'source' | 'broughtBy' | 'items' | 'receipt' | 'note'> & {
  acceptedAt: Date
}

/**
 * A receipt of mail under the next number of the year: signed for by who accepts it at once, but for mail of the courier
 * service, whose inventory is reconciled first.
 */
export async function writeBatch(ctx: CommandContext, accepted: Accepted): Promise<Batch> {
  const { tx, actor, now } = ctx
  const numbered = await nextDispatchNumber(ctx, 'receipt')
  const by = actor.personId
  const signed = accepted.way === 'courier_service' ? {} : { signedBy: by, signedAt: now }
  const [batch] = await tx
    .insert(mailBatches)
    .values({ ...accepted, ...numbered, ...signed, id: newId(), acceptedBy: by, createdAt: now })
    .returning()
  if (!batch) throw new Error('A receipt of mail was not written')
  return batch
}
