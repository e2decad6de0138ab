import { and, eq, inArray, sql } from 'drizzle-orm'
import { approvalSteps, approvals } from '@/db/schema'
import { closeWorkItems, type LoadedDocument, openWorkItem, transition } from '../documents'
import type { CommandContext } from '../kernel/command'
import { unlockText } from '../rooms'
import { nextApprovalState } from './lifecycle'
import { type ApprovalRow, stepsOf } from './store'

type Back = { document: LoadedDocument; approval: ApprovalRow; remark: string }

/**
 * Ends a cycle with a return: what others still owed is withdrawn, the text opens again, and the executor who sent the
 * draft, nobody else, gets it back with the remarks.
 */
export async function sendBack(ctx: CommandContext, { document, approval, remark }: Back): Promise<void> {
  const { id, documentId, startedBy } = approval
  for (const step of await stepsOf(ctx.tx, [id])) {
    if (step.state === 'open') await closeWorkItems(ctx, { sourceId: step.id, outcome: 'withdrawn' })
  }
  await ctx.tx
    .update(approvalSteps)
    .set({ state: 'withdrawn', decidedAt: ctx.now })
    .where(and(eq(approvalSteps.approvalId, id), inArray(approvalSteps.state, ['waiting', 'open'])))
  await ctx.tx
    .update(approvals)
    .set({
      state: nextApprovalState(approval.state, 'return'),
      closedAt: ctx.now,
      version: sql`${approvals.version} + 1`,
    })
    .where(eq(approvals.id, id))
  await transition(ctx, document, { act: 'return' })
  await unlockText(ctx, documentId)
  await openWorkItem(ctx, { documentId, personId: startedBy, kind: 'rework', sourceId: id, note: remark.slice(0, 500) })
  ctx.emit('approval.returned', { approvalId: id, documentId })
}
