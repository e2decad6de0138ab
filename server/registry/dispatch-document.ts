import { dispatches } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, loadDocument, transition } from '../documents'
import { personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { addresseeLine } from './addressee-line'
import { completeDispatch } from './dispatch/complete-dispatch'
import { markSent, openLines } from './dispatch/lines'
import { passWhole } from './dispatch/whole-document'
import { makeBundle } from './make-bundle'
import { mayDispatch } from './policy'
import { afterRegistration, dispatchable, leadsAbroad, methodsFor, requireState } from './rules'
import { touchRegistry } from './touch-registry'

/**
 * Records how a registered document was sent to all who still wait for it. A failure keeps it in the clerk's list. A reply still waits for
 * its link; an initiative letter has none, so it closes here. Every line passes the checks of the desk first, or is vouched for
 * by hand: throws `registry.checks_failed`, and `registry.not_waiting` for what is with its executor.
 */
export const dispatchDocument = defineCommand(registryContract.dispatch, {
  name: 'registry.dispatch',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: mayDispatch,
  async run(ctx, { documentId, confirmed, coverReason, ...sending }, document) {
    requireState(afterRegistration(document), document)
    requireState(dispatchable(document), document)
    const { method, sentOn, result } = sending
    if (!methodsFor(document.access).includes(method)) throw new DomainError('invalid', 'registry.restricted_method')
    if (sentOn > ctx.today || (document.regDate && sentOn < document.regDate))
      throw new DomainError('invalid', 'registry.wrong_date', { date: document.regDate })
    const sent = result === 'sent'
    const going = await openLines(ctx.tx, documentId)
    if (going.some(({ country }) => country) && !leadsAbroad(method))
      throw new DomainError('invalid', 'registry.way_at_home')
    const passed = sent ? await passWhole(ctx, document, { method, confirmed, coverReason }) : []
    const addressee =
      going
        .map((line) => line.addressee)
        .join('; ')
        .slice(0, 2000) || addresseeLine(document.requisites)
    const lineId = going.length === 1 ? going[0]?.id : null
    const row = { ...sending, documentId, addressee, lineId, sentBy: personOf(ctx.actor) }
    const bundleSha256 = sent ? await makeBundle(ctx, document) : null
    await ctx.tx.insert(dispatches).values({ ...row, id: newId(), bundleSha256, createdAt: ctx.now })
    if (sent) await markSent(ctx, document, { passed, method })
    const moved = await transition(ctx, document, { act: sent ? 'dispatch' : 'fail_dispatch' })
    await addTimeline(ctx, {
      documentId,
      kind: 'delivery',
      name: sent ? 'registry.sent' : 'registry.send_failed',
      data: sending,
    })
    touchRegistry(ctx)
    return sent ? completeDispatch(ctx, { ...document, state: moved.state }) : { state: moved.state }
  },
  audit: ({ documentId, method, sentOn, result, confirmed, coverReason }) => ({
    stream: `document:${documentId}`,
    detail: { method, sentOn, result, confirmed, coverReason },
  }),
})
