import { registryContract } from '@/lib/contracts/registry'
import { getPerson } from '../directory'
import { addTimeline, closeWorkItems, grant, loadDocument, transition } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { touchCell } from './cells/cell-of'
import { mayRegister } from './policy'
import { notePassing } from './processed-mail'
import { processable } from './processing-rules'
import { registrableIncoming, requireState } from './rules'
import { touchRegistry } from './touch-registry'
import { requireHere } from './translation/trip'

/**
 * Takes a received item out of the queue without a number, with the reason: counted or not, personal and
 * unopened, misdelivered «ОЗ», suspicious and not to be opened. Whom it concerns is told.
 * Throws `registry.personal_opened`, `registry.no_reason`, `registry.not_queued`, `registry.already_registered`,
 * `registry.at_translation`.
 */
export const processItem = defineCommand(registryContract.process, {
  name: 'registry.process',
  async load(tx, { documentId, processing }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    if ('personId' in processing) await getPerson(tx, processing.personId)
    return document
  },
  policy: mayRegister,
  async run(ctx, { documentId, processing }, document) {
    requireState(registrableIncoming(document), document)
    await requireHere(ctx.tx, documentId)
    const verdict = processable(processing)
    if (verdict !== true) throw new DomainError('invalid', verdict)
    const { state } = await transition(ctx, document, { act: 'process' })
    await notePassing(ctx, { documentId, ...processing })
    await closeWorkItems(ctx, { documentId, kind: 'register', outcome: 'done' })
    const told = 'personId' in processing ? [processing.personId] : []
    if (told.length)
      await grant(
        ctx,
        documentId,
        told.map((id) => `p:${id}`),
        'read',
      )
    const { outcome, note } = processing
    const data = { outcome, ...(note ? { reason: note } : {}) }
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.processed', data, mentions: told })
    touchRegistry(ctx)
    if (processing.outcome === 'personal') await touchCell(ctx, processing.personId)
    return { state }
  },
  audit: ({ documentId, processing }) => ({ stream: `document:${documentId}`, detail: processing }),
})
