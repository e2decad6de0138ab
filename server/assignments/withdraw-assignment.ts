import { and, eq, inArray, ne } from 'drizzle-orm'
import { assignments } from '@/db/schema'
import { assignmentsContract } from '@/lib/contracts/assignments'
import { closeWorkItems, openWorkItem } from '../documents'
import { actsFor } from '../kernel/actor'
import { type CommandContext, defineCommand } from '../kernel/command'
import { type LoadedAssignment, loadAssignment, streamOf } from './load-assignment'
import { canWithdraw } from './policy'
import { tell } from './tell'

/**
 * Withdraws an instruction: the executors' items go, the reason stays in the feeds. A letter or a memo left without
 * any instruction comes back to the author for consideration.
 */
export const withdrawAssignment = defineCommand(assignmentsContract.withdraw, {
  name: 'assignments.withdraw',
  async load(tx, { assignmentId }, actor) {
    const assignment = await loadAssignment(tx, assignmentId, actor)
    return { assignment, behalf: actsFor(actor, assignment.authorId) }
  },
  policy: (actor, { assignment }) => canWithdraw(actor, assignment),
  async run(ctx, { reason }, { assignment, behalf }) {
    await ctx.tx
      .update(assignments)
      .set({ state: 'cancelled', result: reason, closedAt: ctx.now, version: assignment.version + 1 })
      .where(eq(assignments.id, assignment.id))
    await closeWorkItems(ctx, { sourceId: assignment.id, outcome: 'withdrawn' })
    await tell(ctx, assignment, {
      name: 'assignments.withdrawn',
      data: { reason },
      mentions: assignment.executorIds,
      ...behalf,
    })
    await returnLetter(ctx, assignment)
    ctx.emit('assignments.closed', { assignmentId: assignment.id })
    return { state: 'cancelled' as const }
  },
  audit: ({ assignmentId, reason }, _output, { assignment, behalf }) => ({
    stream: streamOf(assignment),
    detail: { assignmentId, reason },
    ...behalf,
  }),
})

async function returnLetter(ctx: CommandContext, { id, request, authorId }: LoadedAssignment): Promise<void> {
  if (!request || (request.flow === 'incoming' ? request.state !== 'in_work' : request.state === 'filed')) return
  const others = await ctx.tx
    .select({ id: assignments.id })
    .from(assignments)
    .where(
      and(
        eq(assignments.requestId, request.id),
        ne(assignments.id, id),
        inArray(assignments.state, ['in_progress', 'reported', 'done']),
      ),
    )
  if (!others.length) await openWorkItem(ctx, { documentId: request.id, personId: authorId, kind: 'consider' })
}
