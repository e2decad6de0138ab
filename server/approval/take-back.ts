import { and, eq, isNull } from 'drizzle-orm'
import { approvalDecisions, signatures } from '@/db/schema'
import { addTimeline } from '../documents'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { reopenStep } from './advance'
import { nextStepState } from './lifecycle'
import { type LoadedStep, standingDecision } from './store'

/** Takes back what a person gave at a step: decision and signature stay on record as withdrawn, the step is open again. */
export async function takeBack(
  ctx: CommandContext,
  loaded: LoadedStep,
  { event, reason }: { event: string; reason: string | null },
): Promise<void> {
  const { step, approval, document, version, acts } = loaded
  nextStepState(step.state, 'take_back')
  const decision = await standingDecision(ctx.tx, step.id)
  if (!decision) throw new DomainError('conflict', 'approval.no_visa')
  const withdrawn = { withdrawnAt: ctx.now, withdrawReason: reason }
  await ctx.tx.update(approvalDecisions).set(withdrawn).where(eq(approvalDecisions.id, decision.id))
  await ctx.tx
    .update(signatures)
    .set(withdrawn)
    .where(and(eq(signatures.decisionId, decision.id), isNull(signatures.withdrawnAt)))
  await reopenStep(ctx, approval, step)
  const data = {
    decisionId: decision.id,
    cycle: approval.cycle,
    version: version.number,
    ...(reason ? { reason } : {}),
  }
  await addTimeline(ctx, { documentId: document.id, kind: 'event', name: event, data, ...acts })
}
