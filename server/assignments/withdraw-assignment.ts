import { and, eq, or } from 'drizzle-orm'
import { assignmentExecutors, assignments } from '@/db/schema'
import { assignmentsContract } from '@/lib/contracts/assignments'
import { addTimeline, closeWorkItems } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { canWithdraw } from './policy'

/** Withdraws an instruction: the executors' items go, the reason stays in the feed. */
export const withdrawAssignment = defineCommand(assignmentsContract.withdraw, {
  name: 'assignments.withdraw',
  async load(tx, { assignmentId }, actor) {
    const involved = or(eq(assignments.authorId, actor.personId), eq(assignmentExecutors.personId, actor.personId))
    const [row] = await tx
      .select({ id: assignments.id })
      .from(assignments)
      .leftJoin(assignmentExecutors, eq(assignmentExecutors.assignmentId, assignments.id))
      .where(and(eq(assignments.id, assignmentId), involved))
    const [locked] = row
      ? await tx.select().from(assignments).where(eq(assignments.id, assignmentId)).for('update')
      : []
    if (!locked) throw new DomainError('not_found', 'assignments.not_found')
    return locked
  },
  policy: canWithdraw,
  async run(ctx, { assignmentId, reason }, assignment) {
    await ctx.tx
      .update(assignments)
      .set({ state: 'cancelled', result: reason, closedAt: ctx.now, version: assignment.version + 1 })
      .where(eq(assignments.id, assignmentId))
    await closeWorkItems(ctx, { sourceId: assignmentId, outcome: 'withdrawn' })
    const documentId = assignment.replyId ?? assignment.requestId
    if (documentId)
      await addTimeline(ctx, {
        documentId,
        kind: 'assignment',
        name: 'assignments.withdrawn',
        data: { assignmentId, reason },
      })
    ctx.emit('assignments.closed', { assignmentId })
    return { state: 'cancelled' }
  },
  audit: ({ assignmentId, reason }, _output, assignment) => ({
    stream: `document:${assignment.requestId ?? assignment.replyId ?? assignmentId}`,
    detail: { assignmentId, reason },
  }),
})
