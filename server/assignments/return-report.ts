import { eq } from 'drizzle-orm'
import { assignments } from '@/db/schema'
import { assignmentsContract } from '@/lib/contracts/assignments'
import { closeWorkItems, openWorkItem } from '../documents'
import { endOfOfficeDay } from '../kernel/clock'
import { defineCommand } from '../kernel/command'
import { acceptsFor } from './accepts-for'
import { loadAssignment, streamOf } from './load-assignment'
import { canAccept } from './policy'
import { tell } from './tell'

/** Returns the report with a reason: the executor owes the instruction again, its term does not move (R annex C.8). */
export const returnReport = defineCommand(assignmentsContract.returnReport, {
  name: 'assignments.returnReport',
  async load(tx, { assignmentId }, actor) {
    const assignment = await loadAssignment(tx, assignmentId, actor)
    return { assignment, behalf: acceptsFor(actor, assignment) }
  },
  policy: (actor, { assignment }) => canAccept(actor, assignment),
  async run(ctx, { reason }, { assignment, behalf }) {
    const { id, replyId, responsibleId, dueDate, text, authorId } = assignment
    await ctx.tx
      .update(assignments)
      .set({ state: 'in_progress', result: null, returned: reason, version: assignment.version + 1 })
      .where(eq(assignments.id, id))
    await closeWorkItems(ctx, { sourceId: id, personId: authorId, kind: 'consider', outcome: 'done' })
    if (replyId && responsibleId)
      await openWorkItem(ctx, {
        documentId: replyId,
        personId: responsibleId,
        kind: 'execute',
        sourceId: id,
        dueAt: dueDate ? endOfOfficeDay(dueDate) : null,
        note: text.slice(0, 500),
      })
    const mentions = responsibleId ? [responsibleId] : []
    await tell(ctx, assignment, { name: 'assignments.returned', data: { reason }, mentions, ...behalf })
    return { state: 'in_progress' as const }
  },
  audit: ({ assignmentId, reason }, _output, { assignment, behalf }) => ({
    stream: streamOf(assignment),
    detail: { assignmentId, reason },
    ...behalf,
  }),
})
