import { eq } from 'drizzle-orm'
import { assignments } from '@/db/schema'
import { assignmentsContract } from '@/lib/contracts/assignments'
import { closeWorkItems, openWorkItem } from '../documents'
import { actsFor } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { loadAssignment, streamOf } from './load-assignment'
import { canReport } from './policy'
import { tell } from './tell'

/**
 * The responsible executor reports that the instruction is carried out; the author gets the report to accept or to
 * return (R annex C.8). Reporting does not close anything by itself (V-09.06).
 */
export const reportExecution = defineCommand(assignmentsContract.report, {
  name: 'assignments.report',
  async load(tx, { assignmentId }, actor) {
    const assignment = await loadAssignment(tx, assignmentId, actor)
    return { assignment, behalf: assignment.responsibleId ? actsFor(actor, assignment.responsibleId) : null }
  },
  policy: (actor, { assignment }) => canReport(actor, assignment),
  async run(ctx, { text }, { assignment, behalf }) {
    const { id, replyId, responsibleId, authorId } = assignment
    await ctx.tx
      .update(assignments)
      .set({ state: 'reported', result: text, returned: null, reportedAt: ctx.now, version: assignment.version + 1 })
      .where(eq(assignments.id, id))
    if (responsibleId)
      await closeWorkItems(ctx, { sourceId: id, personId: responsibleId, kind: 'execute', outcome: 'done' })
    if (replyId)
      await openWorkItem(ctx, {
        documentId: replyId,
        personId: authorId,
        kind: 'consider',
        sourceId: id,
        note: 'report',
      })
    await tell(ctx, assignment, { name: 'assignments.reported', data: { text }, mentions: [authorId], ...behalf })
    return { state: 'reported' as const }
  },
  audit: ({ assignmentId, text }, _output, { assignment, behalf }) => ({
    stream: streamOf(assignment),
    detail: { assignmentId, text },
    ...behalf,
  }),
})
