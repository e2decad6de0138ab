import { eq } from 'drizzle-orm'
import { assignments } from '@/db/schema'
import { assignmentsContract } from '@/lib/contracts/assignments'
import { closeWorkItems } from '../documents'
import { defineCommand } from '../kernel/command'
import { acceptsFor } from './accepts-for'
import { loadAssignment, streamOf } from './load-assignment'
import { canAccept } from './policy'
import { tell } from './tell'

/** Accepts the report: the instruction is fulfilled, and everyone it was given to is told (R annex C.8). */
export const acceptReport = defineCommand(assignmentsContract.acceptReport, {
  name: 'assignments.acceptReport',
  async load(tx, { assignmentId }, actor) {
    const assignment = await loadAssignment(tx, assignmentId, actor)
    return { assignment, behalf: acceptsFor(actor, assignment) }
  },
  policy: (actor, { assignment }) => canAccept(actor, assignment),
  async run(ctx, _input, { assignment, behalf }) {
    await ctx.tx
      .update(assignments)
      .set({ state: 'done', closedAt: ctx.now, version: assignment.version + 1 })
      .where(eq(assignments.id, assignment.id))
    await closeWorkItems(ctx, { sourceId: assignment.id, outcome: 'done' })
    await tell(ctx, assignment, { name: 'assignments.accepted', mentions: assignment.executorIds, ...behalf })
    ctx.emit('assignments.closed', { assignmentId: assignment.id })
    return { state: 'done' as const }
  },
  audit: ({ assignmentId }, _output, { assignment, behalf }) => ({
    stream: streamOf(assignment),
    detail: { assignmentId },
    ...behalf,
  }),
})
