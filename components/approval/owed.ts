import type { ApprovalView, CycleView, DecisionView, MyStep } from '@/lib/contracts/approval-views'

/** Whether a step still waits for this person: a decision, or the head's signature and completion. */
export const isOwed = ({ stage, abilities }: MyStep): boolean =>
  stage === 'head'
    ? [abilities.sign, abilities.completeSigned, abilities.completeRework].includes(true)
    : abilities.decide === true

/** Which of the decisions a step may end in says a remark: the one that leaves it open first; null where none does. */
export function remarkOf({ stage, outcomes, abilities }: MyStep): 'remarks' | 'rework' | null {
  if (stage === 'head') return abilities.completeRework === true ? 'rework' : null
  return (['remarks', 'rework'] as const).find((outcome) => outcomes.includes(outcome)) ?? null
}

/** Remarks of a cycle, withdrawn decisions left out, oldest first. */
export const remarksOf = (cycle: CycleView): DecisionView[] =>
  cycle.steps
    .flatMap((step) => step.decisions)
    .filter((decision) => decision.remark !== null && !decision.withdrawnAt)
    .sort((a, b) => a.at.localeCompare(b.at))

/** Whether the draft came back to this executor and waits to be sent again. */
export const isReturned = ({ current, abilities }: ApprovalView): boolean =>
  current?.state === 'returned' && abilities.start === true

/** Decisions a running cycle still waits for at its stage. */
export const decisionsLeft = ({ state, steps }: CycleView): number =>
  steps.filter((step) => step.stage === state && (step.state === 'open' || step.state === 'waiting')).length
