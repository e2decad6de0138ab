import { and, eq, inArray, sql } from 'drizzle-orm'
import { approvalSteps, approvals } from '@/db/schema'
import { addTimeline, loadDocument, openWorkItem, transition, type WorkItemKind } from '../documents'
import { systemActor } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { type ApprovalState, nextApprovalState } from './lifecycle'
import { type Stage, stageOf, stageProgress } from './rules'
import { type ApprovalRow, type StepRow, stepsOf } from './store'

const WORK: Record<Stage, WorkItemKind> = { approval: 'approve', visa: 'visa', head: 'sign' }
const FORWARD = { approval: 'all_agreed', visa: 'all_visaed' } as const

/**
 * Moves a cycle on by itself after a decision: opens whoever is next, and when a stage is finished the following one,
 * until somebody has to act. Returns the state the cycle came to rest in.
 */
export async function advance(ctx: CommandContext, approval: ApprovalRow): Promise<ApprovalState> {
  let at: ApprovalRow = approval
  for (;;) {
    const stage = at.state
    if (stage !== 'approval' && stage !== 'visa' && stage !== 'head') return stage
    const steps = (await stepsOf(ctx.tx, [at.id])).filter((step) => step.stage === stage)
    const progress = stageProgress(steps, stageOf(at.stages, stage)?.order ?? 'parallel')
    await openSteps(
      ctx,
      at,
      steps.filter(({ id }) => progress.toOpen.includes(id)),
    )
    if (!progress.finished || stage === 'head') return stage
    at = await enterNext(ctx, at, stage)
  }
}

async function openSteps(ctx: CommandContext, { documentId, dueAt }: ApprovalRow, steps: StepRow[]): Promise<void> {
  if (!steps.length) return
  const ids = steps.map((step) => step.id)
  await ctx.tx
    .update(approvalSteps)
    .set({ state: 'open', openedAt: ctx.now })
    .where(and(inArray(approvalSteps.id, ids), eq(approvalSteps.state, 'waiting')))
  for (const { id, personId, stage } of steps)
    await openWorkItem(ctx, { documentId, personId, kind: WORK[stage], sourceId: id, dueAt })
}

/** The next stage, entered by the product itself: no user presses «send further». */
async function enterNext(ctx: CommandContext, approval: ApprovalRow, stage: 'approval' | 'visa'): Promise<ApprovalRow> {
  const act = FORWARD[stage]
  const state = nextApprovalState(approval.state, act)
  const own = { ...ctx, actor: systemActor() }
  const document = await loadDocument(ctx.tx, approval.documentId, { actor: own.actor })
  await transition(own, document, { act })
  await ctx.tx
    .update(approvals)
    .set({ state, version: sql`${approvals.version} + 1` })
    .where(eq(approvals.id, approval.id))
  const steps = (await stepsOf(ctx.tx, [approval.id])).filter((step) => step.stage === state)
  if (steps.length) {
    await addTimeline(own, {
      documentId: approval.documentId,
      kind: 'event',
      name: 'approval.stage_opened',
      data: { stage: state, cycle: approval.cycle },
    })
    ctx.emit('approval.stageOpened', { approvalId: approval.id, documentId: approval.documentId, stage: state })
  }
  return { ...approval, state }
}

/** Opens a step again after a visa or signature was taken back; the person owes it as before. */
export async function reopenStep(
  ctx: CommandContext,
  { documentId, dueAt }: ApprovalRow,
  step: StepRow,
): Promise<void> {
  await ctx.tx.update(approvalSteps).set({ state: 'open', decidedAt: null }).where(eq(approvalSteps.id, step.id))
  if (step.stage === 'visa')
    await openWorkItem(ctx, { documentId, personId: step.personId, kind: 'visa', sourceId: step.id, dueAt })
}
