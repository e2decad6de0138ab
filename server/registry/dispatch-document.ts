import { dispatches } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { closeByReply } from '../assignments'
import { addTimeline, closeWorkItems, loadDocument, openWorkItem, transition } from '../documents'
import { personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { makeBundle } from './make-bundle'
import { canDispatch } from './policy'
import { proposedRequest } from './store'

/**
 * Records how a registered document was sent. A failure keeps it in the clerk's list. A reply still waits for
 * its link; an initiative letter has none, so it closes here.
 */
export const dispatchDocument = defineCommand(registryContract.dispatch, {
  name: 'registry.dispatch',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: canDispatch,
  async run(ctx, { documentId, method, sentOn, result, trackNumber, note }, document) {
    if (sentOn > ctx.today || (document.regDate && sentOn < document.regDate))
      throw new DomainError('invalid', 'registry.wrong_date')
    const sent = result === 'sent'
    const bundleSha256 = sent ? await makeBundle(ctx, document) : null
    await ctx.tx.insert(dispatches).values({
      id: newId(),
      documentId,
      method,
      sentOn,
      result,
      trackNumber: trackNumber ?? null,
      note: note ?? null,
      bundleSha256,
      sentBy: personOf(ctx.actor),
      createdAt: ctx.now,
    })
    const moved = await transition(ctx, document, { act: sent ? 'dispatch' : 'fail_dispatch' })
    await addTimeline(ctx, {
      documentId,
      kind: 'delivery',
      name: sent ? 'registry.sent' : 'registry.send_failed',
      data: { method, sentOn, trackNumber, note },
    })
    if (!sent) return { state: moved.state }
    ctx.emit('registry.documentDispatched', { documentId })
    if (await proposedRequest(ctx.tx, documentId)) {
      await closeWorkItems(ctx, { documentId, kind: 'dispatch', outcome: 'done' })
      await openWorkItem(ctx, { documentId, personId: ctx.actor.personId, kind: 'register', note: 'link' })
      return { state: moved.state }
    }
    await closeWorkItems(ctx, { documentId, kind: 'dispatch', outcome: 'done' })
    await closeByReply(ctx, documentId)
    return transition(ctx, { ...document, state: moved.state }, { act: 'close' })
  },
  audit: ({ documentId, method, sentOn, result }) => ({
    stream: `document:${documentId}`,
    detail: { method, sentOn, result },
  }),
})
