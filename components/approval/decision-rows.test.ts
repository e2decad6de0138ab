import { describe, expect, it } from 'vitest'
import type { CycleView, DecisionView, StepView } from '@/lib/contracts/approval-views'
import { firstShown, rowGroups } from './decision-rows'

const person = { id: 'p', name: 'Крылова Т. О.', position: 'Специалист' }
const said = (id: string, change: Partial<DecisionView> = {}): DecisionView => ({
  ...{
    id,
    verdict: 'agreed',
    by: person,
    onBehalfOf: null,
    order: null,
    remark: null,
    answers: [],
    lifted: false,
    pinned: null,
  },
  ...{ at: `2026-05-13T10:0${id.length}:00Z`, withdrawnAt: null, signature: null, abilities: { answer: true } },
  ...change,
})
const step = (id: string, change: Partial<StepView> = {}): StepView => ({
  ...{ id, stage: 'approval', person, unit: null, mine: false, state: 'open', openedAt: '2026-05-13T10:00:00Z' },
  ...{ decidedAt: null, decisions: [], keptFrom: null },
  ...change,
})
const cycle = (number: number, steps: StepView[]): CycleView => ({
  ...{ id: `c${number}`, cycle: number, version: { id: 'v', number, sha256: '' }, state: 'approval' },
  ...{ startedBy: person, startedAt: '', dueAt: null, daysLeft: null, closedAt: null, steps },
})
const signature = { withdrawn: null } as unknown as DecisionView['signature']

describe('A-05.06 decisions by cycle', () => {
  it('the latest cycle first, then its stages in the order of the route; a stage nobody has come to is not listed', () => {
    const later = step('v', { stage: 'visa', state: 'waiting', openedAt: null })
    const groups = rowGroups([cycle(2, [step('a'), later]), cycle(1, [step('h', { stage: 'head' }), step('b')])])
    expect(groups.map((group) => group.key)).toEqual(['c2 approval', 'c1 approval', 'c1 head'])
  })

  it('R-18.03 a remark leaves the step awaited, so both are listed; a decision that ends the step stands alone', () => {
    const open = step('a', { decisions: [said('r', { verdict: 'remarks', remark: 'Нет срока' })] })
    const done = step('b', { state: 'agreed', decisions: [said('d')] })
    const dropped = step('c', { state: 'withdrawn' })
    const rows = rowGroups([cycle(1, [open, done, dropped])])[0]?.rows ?? []
    expect(rows.map((row) => [row.key, row.waiting])).toEqual([
      ['a r', null],
      ['a', 'open'],
      ['b d', null],
      ['c', 'withdrawn'],
    ])
  })

  it('A-05.06 an agreement kept for a later version is a row of its own there', () => {
    const given = step('a', { state: 'agreed', decisions: [said('d')] })
    const kept = step('b', { state: 'agreed', decisions: [said('d')], keptFrom: 1 })
    const rows = rowGroups([cycle(2, [kept]), cycle(1, [given])]).flatMap((group) => group.rows)
    expect(rows.map((row) => row.key)).toEqual(['b d', 'a d'])
  })

  it('A-07.02 the latest standing signature is shown first, else the latest decision, else nothing', () => {
    const signed = step('s', { decisions: [said('ab', { signature }), said('abc')] })
    expect(firstShown(rowGroups([cycle(1, [signed])]))).toBe('s ab')
    const taken = step('s', {
      decisions: [said('ab', { signature, withdrawnAt: '2026-05-13T11:00:00Z' }), said('abc')],
    })
    expect(firstShown(rowGroups([cycle(1, [taken])]))).toBe('s abc')
    expect(firstShown(rowGroups([cycle(1, [step('a')])]))).toBeNull()
  })
})
