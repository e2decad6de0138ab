import { dispatches } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { closeByReply, requestOfReply } from '../assignments'
import { addTimeline, closeWorkItems, type LoadedDocument, loadDocument, openWorkItem, transition } from '../documents'
import { personOf } from '../kernel/actor'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { addresseeLine } from './addressee-line'
import { makeBundle } from './make-bundle'
import { mayDispatch } from './policy'
import { afterRegistration, dispatchable, methodsFor, requireState } from './rules'
import { touchRegistry } from './touch-registry'

/**
 * Records how a registered document was sent. A failure keeps it in the clerk's list. A reply still waits for
 * its link; an initiative letter has none, so it closes here.
 */
export const dispatchDocument = defineCommand(registryContract.dispatch, {
  name: 'registry.dispatch',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: mayDispatch,
  async run(ctx, { documentId, ...sending }, document) {
    requireState(afterRegistration(document), document)
    requireState(dispatchable(document), document)
    const { method, sentOn, result } = sending
    if (!methodsFor(document.access).includes(method)) throw new DomainError('invalid', 'registry.restricted_method')
    if (sentOn > ctx.today || (document.regDate && sentOn < document.regDate))
      throw new DomainError('invalid', 'registry.wrong_date', { date: document.regDate })
    const sent = result === 'sent'
    const row = { ...sending, documentId, addressee: addresseeLine(document.requisites), sentBy: personOf(ctx.actor) }
    const bundleSha256 = sent ? await makeBundle(ctx, document) : null
    await ctx.tx.insert(dispatches).values({ ...row, id: newId(), bundleSha256, createdAt: ctx.now })
    const moved = await transition(ctx, document, { act: sent ? 'dispatch' : 'fail_dispatch' })
    await addTimeline(ctx, {
      documentId,
      kind: 'delivery',
      name: sent ? 'registry.sent' : 'registry.send_failed',
      data: sending,
    })
    touchRegistry(ctx)
    return sent ? finish(ctx, { ...document, state: moved.state }) : { state: moved.state }
  },
  audit: ({ documentId, method, sentOn, result }) => ({
    stream: `document:${documentId}`,
    detail: { method, sentOn, result },
  }),
})

/** After sending, a reply asks for its link; a letter that answers nothing has come to its end. */
async function finish(ctx: CommandContext, document: LoadedDocument): Promise<{ state: string }> {
  const documentId = document.id
  ctx.emit('registry.documentDispatched', { documentId })
  await closeWorkItems(ctx, { documentId, kind: 'dispatch', outcome: 'done' })
  if (await requestOfReply(ctx.tx, documentId)) {
    await openWorkItem(ctx, { documentId, personId: ctx.actor.personId, kind: 'register', note: 'link' })
    return { state: document.state }
  }
  await closeByReply(ctx, documentId)
  return transition(ctx, document, { act: 'close' })
}
