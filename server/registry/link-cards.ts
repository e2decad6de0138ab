import { registryContract } from '@/lib/contracts/registry'
import { closeByReply } from '../assignments'
import { addTimeline, closeWorkItems, linkDocuments, loadDocument, transition } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { mayRegister } from './policy'
import { linkable, requireState } from './rules'
import { touchRegistry } from './touch-registry'

/**
 * Links the reply with its request, seen in both cards. With it the letter's way ends: the clerk's
 * item closes, the instruction is fulfilled by itself, executor and author are told.
 */
export const linkCards = defineCommand(registryContract.linkCards, {
  name: 'registry.linkCards',
  async load(tx, { documentId, requestId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    return { document, request: await loadDocument(tx, requestId, { actor }) }
  },
  policy: mayRegister,
  async run(ctx, { documentId, requestId }, { document, request }) {
    requireState(linkable(document), document)
    if (request.flow !== 'incoming') throw new DomainError('invalid', 'registry.not_incoming')
    await linkDocuments(ctx, { fromId: documentId, toId: requestId, kind: 'reply' })
    const ends = [
      { documentId, other: request },
      { documentId: requestId, other: document },
    ]
    for (const { other, ...end } of ends)
      await addTimeline(ctx, {
        ...end,
        kind: 'event',
        name: 'registry.linked',
        data: { number: other.regNumber, documentId: other.id },
      })
    await closeWorkItems(ctx, { documentId, kind: 'register', outcome: 'done' })
    await closeByReply(ctx, documentId)
    ctx.emit('registry.cardsLinked', { fromId: documentId, toId: requestId })
    touchRegistry(ctx)
    const { state } = await transition(ctx, document, { act: 'close' })
    return { state }
  },
  audit: ({ documentId, requestId }) => ({ stream: `document:${documentId}`, detail: { requestId } }),
})
