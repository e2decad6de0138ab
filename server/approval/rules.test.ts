import { describe, expect, it } from 'vitest'
import { ROUTES } from '@/db/seed/content/routes'
import { RouteStages } from '@/lib/contracts/approval-route'
import { type ApprovalState, nextApprovalState, nextStepState, type StepState } from './lifecycle'
import {
  completionConflict,
  decisionConflict,
  outcomeAllowed,
  remindedTooSoon,
  stageProgress,
  visaIsFinal,
} from './rules'

const step = (id: string, position: number, state: StepState) => ({ id, stage: 'approval' as const, position, state })

describe('A-05.07 what a stage needs next', () => {
  it.each([
    ['parallel opens everyone', 'parallel', ['waiting', 'waiting'], { finished: false, toOpen: ['0', '1'] }],
    ['parallel waits for the last', 'parallel', ['agreed', 'open'], { finished: false, toOpen: [] }],
    ['sequence opens the first', 'sequential', ['waiting', 'waiting'], { finished: false, toOpen: ['0'] }],
    ['sequence waits for the one who is asked', 'sequential', ['open', 'waiting'], { finished: false, toOpen: [] }],
    ['sequence opens the next', 'sequential', ['agreed', 'waiting'], { finished: false, toOpen: ['1'] }],
    ['all agreed', 'parallel', ['agreed', 'agreed'], { finished: true, toOpen: [] }],
    ['all visaed', 'sequential', ['visaed', 'visaed'], { finished: true, toOpen: [] }],
    ['nobody is asked', 'parallel', [], { finished: true, toOpen: [] }],
  ] as const)('%s', (_name, order, states, progress) => {
    const steps = states.map((state, index) => step(String(index), index, state)).reverse()
    const { finished, toOpen } = stageProgress(steps, order)
    expect({ finished, toOpen: toOpen.sort() }).toEqual(progress)
  })
})

describe('A-05.08 a decision that comes too late, too early, or on another text', () => {
  const of = (state: StepState, approval: ApprovalState = 'approval', shownSha256 = 'a') =>
    decisionConflict({
      step: { state, stage: 'approval' },
      approval: { state: approval },
      shownSha256,
      currentSha256: 'a',
    })
  it.each([
    ['open', 'approval', 'a', null],
    ['open', 'approval', 'b', 'approval.outdated_version'],
    ['agreed', 'approval', 'a', 'approval.already_decided'],
    ['returned', 'returned', 'a', 'approval.already_decided'],
    ['waiting', 'approval', 'a', 'approval.not_your_turn'],
    ['withdrawn', 'returned', 'a', 'approval.step_withdrawn'],
    ['open', 'visa', 'a', 'approval.not_your_turn'],
    ['open', 'completed', 'a', 'approval.cycle_closed'],
  ] as const)('step %s in a cycle at %s, shown %s: %s', (state, approval, sha, reason) =>
    expect(of(state, approval, sha)).toBe(reason),
  )
})

describe('A-08.05 result and signature agree', () => {
  it.each([
    ['signed', true, null],
    ['signed', false, 'approval.not_signed'],
    ['rework', false, null],
    ['rework', true, 'approval.signature_stands'],
  ] as const)('%s with signature %s: %s', (result, signed, reason) =>
    expect(completionConflict(result, signed)).toBe(reason),
  )
})

describe('life cycles', () => {
  it('A-11.01 A-11.02 go forward by themselves and back to the executor only', () => {
    expect(nextApprovalState('approval', 'all_agreed')).toBe('visa')
    expect(nextApprovalState('visa', 'all_visaed')).toBe('head')
    expect(nextApprovalState('head', 'complete')).toBe('completed')
    for (const state of ['approval', 'visa', 'head'] as const)
      expect(nextApprovalState(state, 'return')).toBe('returned')
    for (const state of ['returned', 'completed'] as const)
      expect(() => nextApprovalState(state, 'return')).toThrow('approval.cycle_closed')
    expect(() => nextApprovalState('approval', 'complete')).toThrow()
  })

  it('A-05.08 an agreement is final, a visa and a signature may be taken back', () => {
    expect(() => nextStepState('agreed', 'take_back')).toThrow('approval.already_decided')
    expect(nextStepState('visaed', 'take_back')).toBe('open')
    expect(nextStepState('signed', 'take_back')).toBe('open')
    expect(() => nextStepState('waiting', 'agree')).toThrow('approval.not_your_turn')
    expect(() => nextStepState('withdrawn', 'agree')).toThrow('approval.step_withdrawn')
  })

  it('a visa is final once the next stage has started', () => {
    expect(visaIsFinal('visa', 'visaed')).toBeNull()
    expect(visaIsFinal('head', 'visaed')).toBe('approval.visa_final')
    expect(visaIsFinal('visa', 'open')).toBe('approval.no_visa')
  })
})

describe('A-04.08 routes', () => {
  it.each(ROUTES)('«$name» is well formed', ({ stages }) => expect(RouteStages.safeParse(stages).success).toBe(true))

  it('stages out of order, missing or without a way back are refused', () => {
    const [approval, visa, head, registration] = ROUTES[0]?.stages ?? []
    expect(RouteStages.safeParse([visa, approval, head, registration]).success).toBe(false)
    expect(RouteStages.safeParse([approval, visa, registration]).success).toBe(false)
    expect(RouteStages.safeParse([{ ...approval, outcomes: ['agreed'] }, head, registration]).success).toBe(false)
    expect(RouteStages.safeParse([approval, head, registration]).success).toBe(true)
  })

  it('A-05.01 the standard route holds two outcomes, «Согласовано» and return', () => {
    const stages = ROUTES[0]?.stages ?? []
    expect(
      (['agreed', 'remarks', 'rework', 'acquainted'] as const).filter((outcome) =>
        outcomeAllowed(stages, 'approval', outcome),
      ),
    ).toEqual(['agreed', 'rework'])
  })
})

it('A-11.05 nobody is reminded twice within the hour', () => {
  const now = new Date('2026-05-13T12:00:00Z')
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  expect([remindedTooSoon(null, now), remindedTooSoon(before(59), now), remindedTooSoon(before(60), now)]).toEqual([
    false,
    true,
    false,
  ])
})
