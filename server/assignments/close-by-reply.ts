import { and, eq } from 'drizzle-orm'
import { assignments } from '@/db/schema'
import { addTimeline, closeWorkItems, loadDocument, transition } from '../documents'
import { systemActor } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'

/**
 * The answer has gone out: its instruction is fulfilled by itself, author and executor are told the number and date,
 * and the incoming letter is executed (A-10.01 … ). Closing a closed one changes nothing.
 */
export async function closeByReply(ctx: CommandContext, replyId: string): Promise<string[]> {
  const open = await ctx.tx
    .select()
    .from(assignments)
    .where(and(eq(assignments.replyId, replyId), eq(assignments.state, 'in_progress')))
    .for('update')
  if (!open.length) return []
  const reply = await loadDocument(ctx.tx, replyId, { actor: systemActor() })
  const result = { number: reply.regNumber, date: reply.regDate }
  for (const assignment of open) {
    await ctx.tx
      .update(assignments)
      .set({
        state: 'done',
        result: `${reply.regNumber} ${reply.regDate}`,
        closedAt: ctx.now,
        version: assignment.version + 1,
      })
      .where(eq(assignments.id, assignment.id))
    await closeWorkItems(ctx, { sourceId: assignment.id, outcome: 'done' })
    const entry = {
      kind: 'assignment' as const,
      name: 'assignments.done',
      data: { assignmentId: assignment.id, ...result },
    }
    await addTimeline(ctx, { documentId: replyId, ...entry, mentions: [assignment.authorId] })
    if (assignment.requestId) await closeRequest(ctx, assignment.requestId, entry)
    ctx.emit('assignments.closed', { assignmentId: assignment.id })
  }
  return open.map((assignment) => assignment.id)
}

type Entry = { kind: 'assignment'; name: string; data: Record<string, unknown> }

async function closeRequest(ctx: CommandContext, requestId: string, entry: Entry): Promise<void> {
  const others = await ctx.tx
    .select({ id: assignments.id })
    .from(assignments)
    .where(and(eq(assignments.requestId, requestId), eq(assignments.state, 'in_progress')))
  const request = await loadDocument(ctx.tx, requestId, { actor: systemActor(), lock: true })
  if (!others.length && request.state === 'in_work') await transition(ctx, request, { act: 'execute' })
  await addTimeline(ctx, { documentId: requestId, ...entry })
}
