import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, closeWorkItems, linkDocuments, loadDocument, transition } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { mayRegister } from './policy'
import { notePassing } from './processed-mail'
import { registrableIncoming, requireState } from './rules'
import { touchRegistry } from './touch-registry'
import { requireHere } from './translation/trip'

/**
 * Refuses registration with a reason; the letter gets no number and leaves the queue. A repetition is linked
 * with the letter it repeats: each document is registered once, however it came.
 */
export const refuseRegistration = defineCommand(registryContract.refuse, {
  name: 'registry.refuse',
  async load(tx, { documentId, duplicateOfId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    if (duplicateOfId === documentId) throw new DomainError('invalid', 'registry.same_document')
    if (duplicateOfId) await loadDocument(tx, duplicateOfId, { actor })
    return document
  },
  policy: mayRegister,
  async run(ctx, { documentId, reason, duplicateOfId }, document) {
    requireState(registrableIncoming(document), document)
    await requireHere(ctx.tx, documentId)
    const { state } = await transition(ctx, document, {
      act: 'refuse',
      set: { requisites: { ...document.requisites, refusal: reason } },
    })
    await notePassing(ctx, { documentId, outcome: 'refused', note: reason })
    if (duplicateOfId) await linkDocuments(ctx, { fromId: documentId, toId: duplicateOfId, kind: 'duplicate' })
    await closeWorkItems(ctx, { documentId, kind: 'register', outcome: 'withdrawn' })
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.refused', data: { reason } })
    touchRegistry(ctx)
    return { state }
  },
  audit: ({ documentId, reason, duplicateOfId }) => ({
    stream: `document:${documentId}`,
    detail: { reason, duplicateOfId },
  }),
})
