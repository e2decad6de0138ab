import { eq } from 'drizzle-orm'
import { approvalDecisions, approvalSteps } from '@/db/schema'
import type { DecisionData } from '@/lib/contracts/approval-views'
import { addTimeline, closeWorkItems } from '../documents'
import type { AuditNote, CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { nextStepState, type StepAct } from './lifecycle'
import { decisionConflict } from './rules'
import type { DecisionRow, LoadedStep } from './store'

export type Decision = {
  verdict: DecisionRow['verdict']
  /** How the step moves; a remark or an acquaintance leaves it open. */
  act?: StepAct
  remark?: string
  shownSha256: string
}

/** Writes one decision: by whom, for whom, about which version; the step moves and its work item closes. */
export async function recordDecision(
  ctx: CommandContext,
  loaded: LoadedStep,
  decision: Decision,
): Promise<DecisionRow> {
  const { step, approval, version, acts } = loaded
  const conflict = decisionConflict({
    step,
    approval,
    shownSha256: decision.shownSha256,
    currentSha256: version.pdfSha256,
  })
  if (conflict) throw new DomainError('conflict', conflict, { version: version.number })
  const { verdict, remark, act } = decision
  const row: DecisionRow = {
    ...{ id: newId(), stepId: step.id, verdict, personId: ctx.actor.personId },
    ...{ onBehalfOf: acts?.onBehalfOf ?? null, order: acts?.order ?? null, remark: remark ?? null },
    ...{
      versionId: version.id,
      versionSha256: version.pdfSha256,
      decidedAt: ctx.now,
      withdrawnAt: null,
      withdrawReason: null,
    },
  }
  await ctx.tx.insert(approvalDecisions).values(row)
  if (act) await moveStep(ctx, loaded, act)
  return row
}

/** Moves a step by its table; what is decided is no longer owed, except the head's, which stays until «Завершить». */
async function moveStep(ctx: CommandContext, { step }: LoadedStep, act: StepAct): Promise<void> {
  const state = nextStepState(step.state, act)
  await ctx.tx.update(approvalSteps).set({ state, decidedAt: ctx.now }).where(eq(approvalSteps.id, step.id))
  if (act !== 'sign') await closeWorkItems(ctx, { sourceId: step.id, outcome: 'done' })
}

/** Shows a decision in the feed, under the acting person and in the name of the absent one. */
export async function showDecision(
  ctx: CommandContext,
  { approval, step, version, document }: LoadedStep,
  { row, signature }: { row: DecisionRow; signature?: 'cades' | 'simple' },
): Promise<void> {
  const data: DecisionData = {
    ...{ decisionId: row.id, stage: step.stage, verdict: row.verdict, cycle: approval.cycle, version: version.number },
    ...(row.remark ? { remark: row.remark } : {}),
    ...(signature ? { signature } : {}),
  }
  const kind = row.verdict === 'signed' ? 'signature' : 'visa'
  const { onBehalfOf, order } = row
  await addTimeline(ctx, { documentId: document.id, kind, name: `approval.${row.verdict}`, data, onBehalfOf, order })
}

/** The audit note of a decision: stage, version and, for a substitute, in whose name by which order. */
export function decisionNote(loaded: LoadedStep, detail: Record<string, unknown> = {}): AuditNote {
  const { document, approval, step, version, acts } = loaded
  const facts = { cycle: approval.cycle, stage: step.stage, version: version.number, sha256: version.pdfSha256 }
  return { stream: `document:${document.id}`, ...acts, detail: { ...facts, ...detail } }
}
