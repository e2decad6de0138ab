import { and, eq, inArray, isNull } from 'drizzle-orm'
import { assignmentExecutors, assignments } from '@/db/schema'
import { closeWorkItems, loadDocument, transition } from '../documents'
import { systemActor } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { tell } from './tell'

/**
 * The answer has gone out: its instruction is fulfilled by itself, author and executors are told the number and date,
 * and the incoming letter is executed (A-10.01 … ). Closing a closed one changes nothing.
 */
export async function closeByReply(ctx: CommandContext, replyId: string): Promise<string[]> {
  const open = await ctx.tx
    .select()
    .from(assignments)
    .where(and(eq(assignments.replyId, replyId), isNull(assignments.closedAt)))
    .for('update')
  if (!open.length) return []
  const ids = open.map((assignment) => assignment.id)
  const executors = await ctx.tx
    .select()
    .from(assignmentExecutors)
    .where(inArray(assignmentExecutors.assignmentId, ids))
  const reply = await loadDocument(ctx.tx, replyId, { actor: systemActor() })
  const { regNumber: number, regDate: date } = reply
  for (const { id, version, requestId, authorId } of open) {
    await ctx.tx
      .update(assignments)
      .set({ state: 'done', result: `${number} ${date}`, closedAt: ctx.now, version: version + 1 })
      .where(eq(assignments.id, id))
    await closeWorkItems(ctx, { sourceId: id, outcome: 'done' })
    if (requestId) await closeRequest(ctx, requestId)
    const told = executors.filter((row) => row.assignmentId === id).map((row) => row.personId)
    await tell(
      ctx,
      { id, requestId, replyId },
      { name: 'assignments.done', data: { number, date }, mentions: [authorId, ...told] },
    )
    ctx.emit('assignments.closed', { assignmentId: id })
  }
  return ids
}

async function closeRequest(ctx: CommandContext, requestId: string): Promise<void> {
  const others = await ctx.tx
    .select({ id: assignments.id })
    .from(assignments)
    .where(and(eq(assignments.requestId, requestId), isNull(assignments.closedAt)))
  const request = await loadDocument(ctx.tx, requestId, { actor: systemActor(), lock: true })
  if (!others.length && request.state === 'in_work') await transition(ctx, request, { act: 'execute' })
}
