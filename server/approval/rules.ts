import type { Outcome, RouteStage } from '@/lib/contracts/approval-route'
import type { ReasonCode } from '../kernel/errors'
import { type ApprovalState, RUNNING, refusalOf, type StepState } from './lifecycle'

export type Stage = 'approval' | 'visa' | 'head'
type Step = { id: string; stage: Stage; position: number; state: StepState }

/** The stage of a route, or undefined where the route goes without it. */
export const stageOf = (stages: RouteStage[], key: RouteStage['key']): RouteStage | undefined =>
  stages.find((stage) => stage.key === key)

const DONE: ReadonlySet<StepState> = new Set(['agreed', 'visaed', 'signed'])

/**
 * What a stage needs next: in parallel everyone is asked at once, in sequence the next one when all before have agreed.
 * The stage ends only when everyone has agreed.
 */
export function stageProgress(steps: Step[], order: RouteStage['order']): { finished: boolean; toOpen: string[] } {
  const inOrder = [...steps].sort((a, b) => a.position - b.position)
  const left = inOrder.filter((step) => !DONE.has(step.state))
  const next = order === 'parallel' ? left : left.slice(0, 1)
  return { finished: left.length === 0, toOpen: next.filter((step) => step.state === 'waiting').map((step) => step.id) }
}

type DecisionSubject = {
  step: { state: StepState; stage: Stage }
  approval: { state: ApprovalState }
  shownSha256: string
  currentSha256: string
}

/** Why a decision comes too late, too early, or about a text that is no longer the one to decide on. */
export function decisionConflict({ step, approval, shownSha256, currentSha256 }: DecisionSubject): ReasonCode | null {
  if (step.state !== 'open') return refusalOf(step.state)
  if (!RUNNING.includes(approval.state)) return 'approval.cycle_closed'
  if (approval.state !== step.stage) return 'approval.not_your_turn'
  return shownSha256 === currentSha256 ? null : 'approval.outdated_version'
}

/** Whether the route lets a person say this at a stage (A-05.01: two outcomes, unless the route holds more). */
export function outcomeAllowed(stages: RouteStage[], stage: Stage, outcome: Outcome): boolean {
  return stageOf(stages, stage)?.outcomes.includes(outcome) ?? false
}

/** Why the chosen result of «Завершить» contradicts the signature on the current version. */
export function completionConflict(result: 'signed' | 'rework', signed: boolean): ReasonCode | null {
  if (result === 'signed' && !signed) return 'approval.not_signed'
  if (result === 'rework' && signed) return 'approval.signature_stands'
  return null
}

type RevisionSubject = {
  state: ApprovalState
  steps: Pick<Step, 'state'>[]
  shownSha256: string
  currentSha256: string
}

/**
 * Why the text cannot be revised on its way: it is not on its way, the head has signed it, or it is another one by now
 * (A-05.08, A-06.04).
 */
export function revisionConflict({ state, steps, shownSha256, currentSha256 }: RevisionSubject): ReasonCode | null {
  if (!RUNNING.includes(state)) return 'approval.cycle_closed'
  if (steps.some((step) => step.state === 'signed')) return 'approval.signature_stands'
  return shownSha256 === currentSha256 ? null : 'approval.outdated_version'
}

/** A visa may be taken back until the next stage starts. */
export function visaIsFinal(approval: ApprovalState, step: StepState): ReasonCode | null {
  if (step !== 'visaed') return 'approval.no_visa'
  return approval === 'visa' ? null : 'approval.visa_final'
}

export const REMINDER_PAUSE_MINUTES = 60

/** Reminding again within the hour is pestering, not reminding. */
export function remindedTooSoon(remindedAt: Date | null, now: Date): boolean {
  return remindedAt !== null && now.getTime() - remindedAt.getTime() < REMINDER_PAUSE_MINUTES * 60_000
}
