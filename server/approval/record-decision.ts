import { eq } from 'drizzle-orm'
import { approvalDecisions, approvalSteps } from '@/db/schema'
import type { DecisionData } from '@/lib/contracts/approval-views'
import type { QuotedPlace } from '@/lib/contracts/documents'
import type { Passage } from '@/lib/editor/passage'
import { addTimeline, closeWorkItems } from '../documents'
import type { AuditNote, CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { pinRemark } from '../rooms'
import { nextStepState, type StepAct } from './lifecycle'
import { decisionConflict } from './rules'
import type { DecisionRow, LoadedStep } from './store'

/** How much of a passage the feed shows. */
const QUOTED = 500

export type Decision = {
  verdict: DecisionRow['verdict']
  /** How the step moves; a remark or an acquaintance leaves it open. */
  act?: StepAct
  remark?: string
  /** Where in the text the remark is pinned, when it is. */
  passage?: Passage | null
  shownSha256: string
}

/** A decision just written, with the words its remark is pinned to. */
export type Recorded = DecisionRow & { pinned: { quote: string; place: QuotedPlace } | null }

/**
 * Writes one decision: by whom, for whom, about which version; the step moves and its work item closes.
 * Throws `rooms.passage_changed` where the words a remark is pinned to stand otherwise by now.
 */
export async function recordDecision(ctx: CommandContext, loaded: LoadedStep, decision: Decision): Promise<Recorded> {
  const { step, approval, version, acts } = loaded
  const conflict = decisionConflict({
    step,
    approval,
    shownSha256: decision.shownSha256,
    currentSha256: version.pdfSha256,
  })
  if (conflict) throw new DomainError('conflict', conflict, { version: version.number })
  const { verdict, remark, act, passage } = decision
  const documentId = loaded.document.id
  const comment = remark && passage ? await pinRemark(ctx, { documentId, text: remark, passage }) : null
  const row: DecisionRow = {
    ...{ id: newId(), stepId: step.id, verdict, personId: ctx.actor.personId },
    ...{ onBehalfOf: acts?.onBehalfOf ?? null, order: acts?.order ?? null, remark: remark ?? null },
    ...{
      commentId: comment?.id ?? null,
      versionId: version.id,
      versionSha256: version.pdfSha256,
      decidedAt: ctx.now,
      withdrawnAt: null,
      withdrawReason: null,
    },
  }
  await ctx.tx.insert(approvalDecisions).values(row)
  if (act) await moveStep(ctx, loaded, act)
  const place = passage && { from: passage.from, to: passage.to }
  return { ...row, pinned: comment && place ? { quote: comment.words.slice(0, QUOTED), place } : null }
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
  { row, signature }: { row: Recorded; signature?: 'cades' | 'simple' },
): Promise<void> {
  const data: DecisionData = {
    ...{ decisionId: row.id, stage: step.stage, verdict: row.verdict, cycle: approval.cycle, version: version.number },
    ...(row.remark ? { remark: row.remark } : {}),
    ...row.pinned,
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
