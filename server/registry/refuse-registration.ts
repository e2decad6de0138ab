import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, closeWorkItems, loadDocument, transition } from '../documents'
import { defineCommand } from '../kernel/command'
import { canRegisterIncoming } from './policy'

/** Refuses registration with a reason; the letter keeps no number and leaves the queue. */
export const refuseRegistration = defineCommand(registryContract.refuse, {
  name: 'registry.refuse',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: canRegisterIncoming,
  async run(ctx, { documentId, reason }, document) {
    const { state } = await transition(ctx, document, {
      act: 'refuse',
      set: { requisites: { ...document.requisites, refusal: reason } },
    })
    await closeWorkItems(ctx, { documentId, kind: 'register', outcome: 'withdrawn' })
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.refused', data: { reason } })
    return { state }
  },
  audit: ({ documentId, reason }) => ({ stream: `document:${documentId}`, detail: { reason } }),
})
