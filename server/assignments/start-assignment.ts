import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { assignmentExecutors, assignments, documents, people } from '@/db/schema'
import { assignmentsContract } from '@/lib/contracts/assignments'
import { EMPTY_BODY } from '@/lib/editor/content'
import {
  addTimeline,
  closeWorkItems,
  createDocument,
  grant,
  type LoadedDocument,
  loadDocument,
  openWorkItem,
  transition,
} from '../documents'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { createText } from '../rooms'
import { canStart } from './policy'
import { prefillReply } from './prefill-reply'
import { endOfDay } from './terms'

type Request = LoadedDocument | null

/**
 * «Старт»: the instruction begins, the executor gets it at once, and the draft of the answer is opened with
 * what the incoming letter already says. Nothing is delivered while a field is empty.
 */
export const startAssignment = defineCommand(assignmentsContract.start, {
  name: 'assignments.start',
  async load(tx, { requestId, responsibleId, coExecutorIds, controllerId }, actor) {
    const request: Request = requestId ? await loadDocument(tx, requestId, { actor, lock: true }) : null
    const named = [responsibleId, ...coExecutorIds, ...(controllerId ? [controllerId] : [])]
    await Promise.all([...new Set(named)].map((id) => requirePerson(tx, id)))
    return request
  },
  policy: canStart,
  async run(ctx, input, request) {
    const { actor, today } = ctx
    if (request && request.flow !== 'incoming') throw new DomainError('invalid', 'assignments.not_incoming')
    if (input.dueDate && input.dueDate < today) throw new DomainError('invalid', 'assignments.past_term')
    const others = [...new Set(input.coExecutorIds)].filter((id) => id !== input.responsibleId)
    const writers = [input.responsibleId, ...others]
    const prefill = await prefillReply(ctx.tx, { request, responsibleId: input.responsibleId, headId: actor.personId })
    const reply = await createDocument(ctx, {
      kind: input.replyKind,
      title: input.subject,
      access: request?.access ?? 'common',
      correspondentId: request?.correspondentId ?? null,
      dueDate: input.dueDate ?? null,
      onControl: input.onControl,
      requisites: prefill.requisites,
      writers,
    })
    await createText(ctx, reply.id, EMPTY_BODY)
    const assignmentId = newId()
    const { subject, text, dueDate = null, onControl, controllerId = null, responsibleId } = input
    await ctx.tx.insert(assignments).values({
      id: assignmentId,
      basis: request ? 'reply' : 'initiative',
      requestId: request?.id ?? null,
      replyId: reply.id,
      subject,
      text,
      authorId: actor.personId,
      controllerId,
      dueDate,
      onControl,
      createdAt: ctx.now,
    })
    await ctx.tx
      .insert(assignmentExecutors)
      .values(writers.map((personId) => ({ assignmentId, personId, responsible: personId === responsibleId })))
    await ctx.tx.update(documents).set({ authorId: responsibleId }).where(eq(documents.id, reply.id))
    await deliver(ctx, { assignmentId, replyId: reply.id, request, text, dueDate, responsibleId, others, controllerId })
    ctx.emit('assignments.started', { assignmentId, documentId: request?.id ?? null })
    return { assignmentId, replyId: reply.id }
  },
  audit: (input, output, request) => ({
    stream: `document:${request?.id ?? output.replyId}`,
    detail: {
      ...output,
      responsibleId: input.responsibleId,
      dueDate: input.dueDate,
      basis: request ? 'reply' : 'initiative',
    },
  }),
})

async function requirePerson(tx: Tx, id: string): Promise<void> {
  const [person] = await tx.select({ leftAt: people.leftAt }).from(people).where(eq(people.id, id))
  if (!person || person.leftAt) throw new DomainError('invalid', 'assignments.unknown_person')
}

type Delivery = {
  assignmentId: string
  replyId: string
  request: Request
  text: string
  dueDate: string | null
  responsibleId: string
  others: string[]
  controllerId: string | null
}

/** Work items for everyone named, the letter open to them, and the head's own item done. */
async function deliver(
  ctx: CommandContext,
  { assignmentId, replyId, request, text, dueDate, responsibleId, others, controllerId }: Delivery,
): Promise<void> {
  const dueAt = dueDate ? endOfDay(dueDate) : null
  const item = { documentId: replyId, sourceId: assignmentId, dueAt, note: text.slice(0, 500) }
  await openWorkItem(ctx, { ...item, personId: responsibleId, kind: 'execute' })
  for (const personId of others) await openWorkItem(ctx, { ...item, personId, kind: 'co_execute' })
  if (controllerId) await openWorkItem(ctx, { ...item, personId: controllerId, kind: 'control' })
  await grant(ctx, replyId, [`p:${ctx.actor.personId}`], 'comment')
  const entry = {
    kind: 'assignment' as const,
    name: 'assignments.started',
    data: { assignmentId, text, dueDate },
    mentions: [responsibleId, ...others],
  }
  await addTimeline(ctx, { documentId: replyId, ...entry })
  if (!request) return
  await grant(
    ctx,
    request.id,
    [responsibleId, ...others, ...(controllerId ? [controllerId] : [])].map((id) => `p:${id}`),
    'read',
  )
  await transition(ctx, request, { act: 'give' })
  await closeWorkItems(ctx, { documentId: request.id, kind: 'consider', personId: ctx.actor.personId, outcome: 'done' })
  await addTimeline(ctx, { documentId: request.id, ...entry })
}
