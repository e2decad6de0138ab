import type { certificates, remarkAnswers } from '@/db/schema'
import type { CycleView, DecisionView, StepView } from '@/lib/contracts/approval-views'
import type { Passage } from '@/lib/editor/passage'
import { type Actor, actsFor } from '../kernel/actor'
import type { Version } from '../rooms'
import { mayAnswer } from './policy'
import type { ApprovalRow, DecisionRow, StepRow } from './store'
import { type SignatureRow, signatureView } from './stored-signature'
import { absentee, type Colleagues, colleague } from './view-people'

/** Rows of all cycles of one document, read once. */
export type Material = {
  cycles: ApprovalRow[]
  steps: StepRow[]
  decisions: DecisionRow[]
  answers: (typeof remarkAnswers.$inferSelect)[]
  signed: { row: SignatureRow; certificate: typeof certificates.$inferSelect | null }[]
  /** What remarks are pinned to, by the ids of the pinned remarks. */
  passages: Map<string, Passage>
  versions: Map<string, Version>
  people: Colleagues
  /** Working days to a term; null where there is none. */
  daysLeft: (at: Date | null) => number | null
}

/** One cycle as the table groups it: version, steps, decisions with remarks, answers and signatures. */
export function cycleView(material: Material, cycle: ApprovalRow, actor: Actor): CycleView {
  return {
    id: cycle.id,
    cycle: cycle.cycle,
    version: versionRef(material, cycle),
    state: cycle.state,
    startedBy: colleague(material.people, cycle.startedBy),
    startedAt: cycle.createdAt.toISOString(),
    dueAt: cycle.dueAt?.toISOString() ?? null,
    daysLeft: material.daysLeft(cycle.dueAt),
    closedAt: cycle.closedAt?.toISOString() ?? null,
    steps: material.steps
      .filter((step) => step.approvalId === cycle.id)
      .map((step) => stepView(material, { step, cycle }, actor)),
  }
}

/** The version a cycle decides on. */
export function versionRef({ versions }: Material, { versionId }: ApprovalRow): CycleView['version'] {
  const version = versions.get(versionId)
  return { id: versionId, number: version?.number ?? 0, sha256: version?.pdfSha256 ?? '' }
}

type At = { step: StepRow; cycle: ApprovalRow }

function stepView(material: Material, { step, cycle }: At, actor: Actor): StepView {
  const person = colleague(material.people, step.personId)
  const decisions = material.decisions.filter((row) => row.stepId === step.id)
  return {
    id: step.id,
    stage: step.stage,
    person,
    unit: person.unit,
    mine: actsFor(actor, step.personId) !== null,
    state: step.state,
    openedAt: step.openedAt?.toISOString() ?? null,
    decidedAt: step.decidedAt?.toISOString() ?? null,
    keptFrom: keptFrom(material, step),
    decisions: decisions.map((row, index) => {
      const lifted = decisions
        .slice(index + 1)
        .some((later) => later.verdict === 'agreed' || later.verdict === 'visaed')
      return decisionView(material, { row, cycle, lifted: lifted && row.verdict === 'remarks' }, actor)
    }),
  }
}

/** The version an agreement was given to that stands for a later one. */
function keptFrom({ decisions, versions }: Material, { keptDecisionId }: StepRow): number | null {
  const decision = keptDecisionId ? decisions.find((row) => row.id === keptDecisionId) : undefined
  return decision ? (versions.get(decision.versionId)?.number ?? null) : null
}

function decisionView(
  material: Material,
  { row, cycle, lifted }: { row: DecisionRow; cycle: ApprovalRow; lifted: boolean },
  actor: Actor,
): DecisionView {
  const { people, signed, answers, passages } = material
  const signature = signed.find((entry) => entry.row.decisionId === row.id)
  const passage = row.commentId && passages.get(row.commentId)
  return {
    id: row.id,
    verdict: row.verdict,
    by: colleague(people, row.personId),
    onBehalfOf: row.onBehalfOf ? absentee(people, row.onBehalfOf) : null,
    order: row.order,
    remark: row.remark,
    pinned: row.commentId && passage ? { commentId: row.commentId, ...passage } : null,
    answers: answers
      .filter((answer) => answer.decisionId === row.id)
      .map(({ personId, outcome, text, createdAt }) => ({
        by: colleague(people, personId),
        outcome,
        text,
        at: createdAt.toISOString(),
      })),
    lifted,
    at: row.decidedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    signature: signature ? signatureView(signature.row, signature.certificate) : null,
    abilities: { answer: row.remark ? mayAnswer(actor, cycle) : 'approval.no_remark' },
  }
}
