import { closeWorkItems, grant, type LoadedDocument, openWorkItem, transition } from '../documents'
import type { OnBehalf } from '../kernel/actor'
import { endOfOfficeDay } from '../kernel/clock'
import type { CommandContext } from '../kernel/command'
import { tell } from './tell'

export type Delivery = {
  assignmentId: string
  replyId: string
  request: LoadedDocument | null
  text: string
  dueDate: string | null
  responsibleId: string
  others: string[]
  controllerId: string | null
  authorId: string
  behalf: OnBehalf | null
}

/** Work items for everyone named, the letter open to them, and the head's own item done. */
export async function deliver(ctx: CommandContext, given: Delivery): Promise<void> {
  const { assignmentId, replyId, request, text, dueDate, responsibleId, others, controllerId, authorId } = given
  const dueAt = dueDate ? endOfOfficeDay(dueDate) : null
  const item = { documentId: replyId, sourceId: assignmentId, dueAt, note: text.slice(0, 500) }
  await openWorkItem(ctx, { ...item, personId: responsibleId, kind: 'execute' })
  for (const personId of others) await openWorkItem(ctx, { ...item, personId, kind: 'co_execute' })
  if (controllerId) await openWorkItem(ctx, { ...item, personId: controllerId, kind: 'control' })
  const named = [responsibleId, ...others, ...(controllerId ? [controllerId] : [])]
  await grant(
    ctx,
    replyId,
    [ctx.actor.personId, authorId].map((id) => `p:${id}`),
    'comment',
  )
  if (request) {
    await grant(
      ctx,
      request.id,
      named.map((id) => `p:${id}`),
      'read',
    )
    // A memo is executed without states of its own: what stands open on it is its instructions (V-21.06).
    if (request.flow === 'incoming') await transition(ctx, request, { act: 'give' })
    await closeWorkItems(ctx, { documentId: request.id, kind: 'consider', personId: authorId, outcome: 'done' })
  }
  await tell(
    ctx,
    { id: assignmentId, requestId: request?.id ?? null, replyId },
    { name: 'assignments.started', data: { text, dueDate }, mentions: [responsibleId, ...others], ...given.behalf },
  )
}
