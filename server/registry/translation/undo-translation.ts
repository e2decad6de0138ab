import { eq } from 'drizzle-orm'
import { translations } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addTimeline } from '../../documents'
import { defineCommand } from '../../kernel/command'
import { mayRegister } from '../policy'
import { registrableIncoming, requireState } from '../rules'
import { touchRegistry } from '../touch-registry'
import { loadWithTrip, requireTrip } from './trip'

/**
 * Takes back the last act while the letter waits for its number: what came back is away again, what went by mistake did not go and has
 * the term it had. Throws `registry.not_translated`, `registry.translation_changed`.
 */
export const undoTranslation = defineCommand(registryContract.undoTranslation, {
  name: 'registry.undoTranslation',
  load: loadWithTrip,
  policy: mayRegister,
  async run(ctx, { documentId, version }, { document, trip }) {
    requireState(registrableIncoming(document), document)
    const { id, returnedAt } = requireTrip(trip, version)
    const next = version + 1
    const before = returnedAt ? { returnedAt: null, returnedBy: null } : { withdrawnAt: ctx.now }
    await ctx.tx
      .update(translations)
      .set({ ...before, version: next })
      .where(eq(translations.id, id))
    const data = { outcome: returnedAt ? 'away' : 'here' }
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.translation_undone', data })
    touchRegistry(ctx)
    return { version: next }
  },
  audit: ({ documentId }, _output, { trip }) => ({
    stream: `document:${documentId}`,
    detail: { sentTo: trip?.sentTo, sentOn: trip?.sentOn, outcome: trip?.returnedAt ? 'away' : 'here' },
  }),
})
