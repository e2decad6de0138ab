import { assignmentExecutors, assignments } from '@/db/schema'
import { assignmentsContract } from '@/lib/contracts/assignments'
import { EMPTY_BODY } from '@/lib/editor/content'
import { formatDate } from '@/lib/text/dates'
import { createDocument, type LoadedDocument, loadDocument, requireKind } from '../documents'
import { actsFor } from '../kernel/actor'
import { type CommandContext, defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { createText } from '../rooms'
import { deliver } from './deliver'
import { inWhoseName } from './in-whose-name'
import { peopleNamed } from './people-named'
import { canStart } from './policy'
import { prefillReply } from './prefill-reply'

type Terms = { dueDate?: string | null; onControl: boolean; controllerId?: string | null }

/**
 * «Старт»: the instruction begins, the executor gets it at once, and the draft of the answer is opened with
 * what the incoming letter already says. On a registered memo it is given likewise (V-21.06).
 * Nothing is delivered while a field is empty.
 */
export const startAssignment = defineCommand(assignmentsContract.start, {
  name: 'assignments.start',
  async load(tx, input, actor) {
    const { requestId, responsibleId, coExecutorIds, controllerId } = input
    const request = requestId ? await loadDocument(tx, requestId, { actor, lock: true }) : null
    const people = await peopleNamed(tx, [responsibleId, ...coExecutorIds, controllerId])
    return { request, unitId: people.get(responsibleId)?.unitId ?? null, ...(await inWhoseName(tx, actor, input)) }
  },
  policy: canStart,
  async run(ctx, input, { request, authorId, unitId }) {
    checkTerms(ctx, request, input)
    await requireKind(ctx.tx, input.replyKind, 'written')
    const { subject, text, responsibleId, onControl, dueDate = null, controllerId = null } = input
    const others = [...new Set(input.coExecutorIds)].filter((id) => id !== responsibleId)
    const writers = [responsibleId, ...others]
    const prefill = await prefillReply(ctx.tx, { request, responsibleId, headId: authorId })
    const reply = await createDocument(ctx, {
      kind: input.replyKind,
      title: subject,
      access: request?.access,
      // Who passed an appeal on is not whom the answer goes to.
      correspondentId: request?.kind === 'appeal' ? null : (request?.correspondentId ?? null),
      dueDate,
      onControl,
      unitId,
      requisites: prefill.requisites,
      authorId: responsibleId,
      writers,
    })
    await createText(ctx, reply.id, EMPTY_BODY)
    const behalf = actsFor(ctx.actor, authorId)
    const assignmentId = newId()
    await ctx.tx.insert(assignments).values({
      id: assignmentId,
      basis: request ? 'reply' : 'initiative',
      requestId: request?.id ?? null,
      replyId: reply.id,
      subject,
      text,
      authorId,
      enteredById: behalf?.onBehalfOf ? ctx.actor.personId : null,
      order: behalf?.order ?? null,
      controllerId,
      dueDate,
      onControl,
      createdAt: ctx.now,
    })
    await ctx.tx
      .insert(assignmentExecutors)
      .values(writers.map((personId) => ({ assignmentId, personId, responsible: personId === responsibleId })))
    const given = { assignmentId, replyId: reply.id, request, text, dueDate, responsibleId, others, controllerId }
    await deliver(ctx, { ...given, authorId, behalf })
    ctx.emit('assignments.started', { assignmentId, documentId: request?.id ?? null })
    return { assignmentId, replyId: reply.id }
  },
  audit: (input, output, { request, behalf }) => ({
    stream: `document:${request?.id ?? output.replyId}`,
    detail: {
      ...output,
      responsibleId: input.responsibleId,
      dueDate: input.dueDate,
      basis: request ? 'reply' : 'initiative',
    },
    ...behalf,
  }),
})

/** A term that has passed, or control without a date or a controlling person (V-15.11), cannot be sent; nor one later than the date that external control holds (V-14.07). */
function checkTerms({ today }: CommandContext, request: LoadedDocument | null, terms: Terms): void {
  if (request?.flow === 'outgoing') throw new DomainError('invalid', 'assignments.not_incoming')
  if (request?.flow === 'internal' && (!request.regNumber || request.state === 'filed'))
    throw new DomainError('conflict', 'assignments.memo_not_registered')
  if (terms.dueDate && terms.dueDate < today) throw new DomainError('invalid', 'assignments.past_term')
  if (terms.onControl && !(terms.dueDate && terms.controllerId))
    throw new DomainError('invalid', 'assignments.control_incomplete')
  const until = request?.requisites.externalControl === true ? request.dueDate : null
  if (until && terms.dueDate && terms.dueDate > until)
    throw new DomainError('invalid', 'assignments.past_external_term', { date: formatDate(until) })
}
