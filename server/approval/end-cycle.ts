import { and, eq, inArray, sql } from 'drizzle-orm'
import { approvalSteps, approvals } from '@/db/schema'
import { closeWorkItems } from '../documents'
import type { CommandContext } from '../kernel/command'
import { nextApprovalState } from './lifecycle'
import { type ApprovalRow, stepsOf } from './store'

/** Ends a cycle on its way: what others still owed in it is withdrawn, what was decided stays. */
export async function endCycle(
  ctx: CommandContext,
  { id, state }: ApprovalRow,
  act: 'return' | 'revise',
): Promise<void> {
  for (const step of await stepsOf(ctx.tx, [id])) {
    if (step.state === 'open') await closeWorkItems(ctx, { sourceId: step.id, outcome: 'withdrawn' })
  }
  await ctx.tx
    .update(approvalSteps)
    .set({ state: 'withdrawn', decidedAt: ctx.now })
    .where(and(eq(approvalSteps.approvalId, id), inArray(approvalSteps.state, ['waiting', 'open'])))
  await ctx.tx
    .update(approvals)
    .set({ state: nextApprovalState(state, act), closedAt: ctx.now, version: sql`${approvals.version} + 1` })
    .where(eq(approvals.id, id))
}
