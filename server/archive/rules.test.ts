import { describe, expect, it } from 'vitest'
import { checkEntry, daysUnfiled, fileable, fits } from './rules'

const DONE = {
  ...{ flow: 'incoming' as const, state: 'executed', regNumber: '01-07/1', onControl: false },
  ...{ instructed: false, fulfilled: true, considered: true },
}

describe('R-36.08 only what is executed is filed', () => {
  it.each([
    [{}, true],
    [{ state: 'registered', fulfilled: false }, true],
    [{ state: 'registered', fulfilled: false, considered: false }, 'archive.not_considered'],
    [{ state: 'registered', fulfilled: false, onControl: true }, 'archive.on_control'],
    [{ state: 'registered', fulfilled: true, onControl: true }, true],
    [{ state: 'executed', onControl: true }, true],
    [{ state: 'in_work', instructed: true }, 'archive.assignment_open'],
    [{ state: 'in_work' }, 'archive.not_executed'],
    [{ state: 'queued', regNumber: null }, 'archive.not_registered'],
    [{ state: 'filed' }, 'archive.already_filed'],
    [{ flow: 'outgoing' as const, state: 'sent' }, 'archive.not_executed'],
    [{ flow: 'outgoing' as const, state: 'registered' }, 'archive.not_executed'],
    [{ flow: 'outgoing' as const, state: 'closed' }, true],
    [{ flow: 'internal' as const, state: 'registered' }, true],
    [{ flow: 'internal' as const, state: 'signing', regNumber: null }, 'archive.not_registered'],
  ])('%j: %s', (change, verdict) => expect(fileable({ ...DONE, ...change })).toBe(verdict))
})

const INTO = { year: 2026, carriedSince: null, medium: 'paper' as const, closedAt: null }
const PAPER = { regDate: '2026-03-01', electronic: false }

describe('a case takes what belongs into it', () => {
  it.each([
    ['R-36.04', PAPER, {}, true],
    ['R-36.10', { ...PAPER, regDate: '2025-12-30' }, {}, 'archive.another_year'],
    ['R-36.10', { ...PAPER, regDate: '2025-12-30' }, { carriedSince: 2024 }, true],
    ['R-36.05', { ...PAPER, electronic: true }, {}, 'archive.paper_case'],
    ['R-36.05', { ...PAPER, electronic: true }, { medium: 'electronic' as const }, true],
    ['R-35.34', { ...PAPER, electronic: true }, { medium: 'both' as const }, true],
    ['R-36.02', PAPER, { closedAt: new Date(0) }, 'archive.case_closed'],
    ['R-35.17', { ...PAPER, regDate: '2027-01-10' }, { year: 2027 }, 'archive.not_in_force'],
  ])('%s %j into %j: %s', (_id, document, change, verdict) =>
    expect(fits(document, { ...INTO, ...change }, '2026-11-29')).toBe(verdict),
  )
})

const ENTRY = { year: 2026, index: '02-05', heading: 'Переписка с администрациями о парках', carriedSince: null }
const refusalOf = (change: Partial<Parameters<typeof checkEntry>[0]>, unitIndex: string | null = '02') => {
  try {
    checkEntry({ ...ENTRY, ...change }, unitIndex)
    return true
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('an entry of the nomenclature', () => {
  it.each([
    ['R-35.19', {}, '02', true],
    ['R-35.19', { index: '03-05' }, '02', 'archive.foreign_index'],
    ['R-35.19', { index: '022-05' }, '02', 'archive.foreign_index'],
    ['R-35.19', { index: '03-05' }, null, true],
    ['R-35.22', { heading: 'Разные материалы' }, '02', 'archive.vague_heading'],
    ['R-35.21', { carriedSince: 2024 }, '02', true],
    ['R-35.21', { carriedSince: 2027 }, '02', 'archive.carried_from_later'],
  ] as const)('%s %j of unit %s: %s', (_id, change, unitIndex, answer) =>
    expect(refusalOf(change, unitIndex)).toBe(answer),
  )
})

it.each([
  ['2026-11-14', '2026-11-29', 15],
  ['2026-02-27', '2026-03-01', 2],
  ['2026-11-29', '2026-11-29', 0],
])('R-36.03 what was executed on %s is unfiled on %s for %i days', (executedOn, today, days) =>
  expect(daysUnfiled(executedOn, today)).toBe(days),
)
