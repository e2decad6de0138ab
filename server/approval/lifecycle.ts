import { DomainError } from '../kernel/errors'

export type ApprovalState = 'approval' | 'visa' | 'head' | 'returned' | 'revised' | 'completed'
export type ApprovalAct = 'all_agreed' | 'all_visaed' | 'return' | 'revise' | 'complete'

/**
 * A cycle of approval: the forward moves are automatic, the two ways back lead to the executor. A text that
 * is revised on its way begins the next cycle at once.
 */
const CYCLE: Record<ApprovalState, Partial<Record<ApprovalAct, ApprovalState>>> = {
  approval: { all_agreed: 'visa', return: 'returned', revise: 'revised' },
  visa: { all_visaed: 'head', return: 'returned', revise: 'revised' },
  head: { complete: 'completed', return: 'returned', revise: 'revised' },
  returned: {},
  revised: {},
  completed: {},
}

export type StepState = 'waiting' | 'open' | 'agreed' | 'visaed' | 'returned' | 'signed' | 'withdrawn'
export type StepAct = 'open' | 'agree' | 'visa' | 'sign' | 'return' | 'take_back' | 'withdraw'

/** What is asked of one person: a decision is final in its cycle, only a visa and a signature may be taken back in time. */
const STEP: Record<StepState, Partial<Record<StepAct, StepState>>> = {
  waiting: { open: 'open', withdraw: 'withdrawn' },
  open: { agree: 'agreed', visa: 'visaed', sign: 'signed', return: 'returned', withdraw: 'withdrawn' },
  agreed: {},
  visaed: { take_back: 'open' },
  signed: { take_back: 'open' },
  returned: {},
  withdrawn: {},
}

export const RUNNING: readonly ApprovalState[] = ['approval', 'visa', 'head']

/** The state of a cycle after an act; what the table does not hold is refused. */
export function nextApprovalState(state: ApprovalState, act: ApprovalAct): ApprovalState {
  const next = CYCLE[state][act]
  if (!next) throw new DomainError('conflict', 'approval.cycle_closed', { state })
  return next
}

/** The state of a step after an act; a second press finds no transition and is refused. */
export function nextStepState(state: StepState, act: StepAct): StepState {
  const next = STEP[state][act]
  if (!next) throw new DomainError('conflict', refusalOf(state), { state })
  return next
}

/** Why nothing can be decided at a step in this state. */
export function refusalOf(
  state: StepState,
): 'approval.not_your_turn' | 'approval.step_withdrawn' | 'approval.already_decided' {
  if (state === 'waiting') return 'approval.not_your_turn'
  return state === 'withdrawn' ? 'approval.step_withdrawn' : 'approval.already_decided'
}
