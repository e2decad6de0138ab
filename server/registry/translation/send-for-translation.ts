import { translations } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { formatDate } from '@/lib/text/dates'
import { addTimeline } from '../../documents'
import { personOf } from '../../kernel/actor'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { mayRegister } from '../policy'
import { registrableIncoming, requireState } from '../rules'
import { touchRegistry } from '../touch-registry'
import { loadWithTrip } from './trip'

/**
 * A received letter in a foreign language goes to the body that translates; its card waits in the queue without a term until it is
 * back. Throws `registry.not_queued`, `registry.sent_already`, `registry.sent_in_future`.
 */
export const sendForTranslation = defineCommand(registryContract.sendForTranslation, {
  name: 'registry.sendForTranslation',
  load: loadWithTrip,
  policy: mayRegister,
  async run(ctx, { documentId, sentTo, sentOn }, { document, trip }) {
    requireState(registrableIncoming(document), document)
    if (trip) {
      const data = { sentTo: trip.sentTo, date: formatDate(trip.sentOn) }
      throw new DomainError('conflict', 'registry.sent_already', data)
    }
    if (sentOn > ctx.today) throw new DomainError('invalid', 'registry.sent_in_future')
    const row = { id: newId(), documentId, sentTo, sentOn, sentBy: personOf(ctx.actor), createdAt: ctx.now }
    await ctx.tx.insert(translations).values(row)
    const data = { name: sentTo, date: sentOn }
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.went_for_translation', data })
    touchRegistry(ctx)
    return { version: 1 }
  },
  audit: ({ documentId, sentTo, sentOn }) => ({ stream: `document:${documentId}`, detail: { sentTo, sentOn } }),
})
