import { eq } from 'drizzle-orm'
import { translations } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addTimeline } from '../../documents'
import { currentFilesOf } from '../../files'
import { personOf } from '../../kernel/actor'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { mayRegister } from '../policy'
import { registrableIncoming, requireState } from '../rules'
import { touchRegistry } from '../touch-registry'
import { loadWithTrip, requireTrip } from './trip'

/**
 * Original and translation are back for registration, whose term counts from now. Throws `registry.not_translated`,
 * `registry.translation_changed`, `registry.no_translation` while the card has no file of it.
 */
export const returnFromTranslation = defineCommand(registryContract.returnFromTranslation, {
  name: 'registry.returnFromTranslation',
  load: loadWithTrip,
  policy: mayRegister,
  async run(ctx, { documentId, version }, { document, trip }) {
    requireState(registrableIncoming(document), document)
    const { id, returnedAt } = requireTrip(trip, version)
    if (returnedAt) throw new DomainError('conflict', 'registry.translation_changed')
    if (!(await currentFilesOf(ctx.tx, documentId, ['translation'])).length)
      throw new DomainError('invalid', 'registry.no_translation')
    const next = version + 1
    const back = { returnedAt: ctx.now, returnedBy: personOf(ctx.actor), version: next }
    await ctx.tx.update(translations).set(back).where(eq(translations.id, id))
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.translated' })
    touchRegistry(ctx)
    return { version: next }
  },
  audit: ({ documentId }, _output, { trip }) => ({
    stream: `document:${documentId}`,
    detail: { sentTo: trip?.sentTo, sentOn: trip?.sentOn },
  }),
})
