import { describe, expect, it } from 'vitest'
import { termEnd, termFor } from './review-term'

const OFF = new Set(['2026-03-07', '2026-03-08', '2026-03-09', '2026-03-14', '2026-03-15'])
const of = (kind: string, urgency: string) => ({ kind, urgency, counted: 'working' as const })

describe('R-32.08 the term of a document', () => {
  it('is that of its urgency, or the one for any, and of no other kind', () => {
    const terms = [of('incoming', 'any'), of('incoming', 'urgent'), of('act', 'urgent')]
    expect(termFor(terms, { kind: 'incoming', urgency: 'urgent' })).toBe(terms[1])
    expect(termFor(terms, { kind: 'incoming', urgency: 'telegram' })).toBe(terms[0])
    expect(termFor(terms, { kind: 'act', urgency: 'none' })).toBeNull()
    expect(termFor(terms, { kind: 'appeal', urgency: 'urgent' })).toBeNull()
  })

  it.each([
    ['working', 1, '2026-03-10'],
    ['working', 0, '2026-03-06'],
    ['calendar', 2, '2026-03-06'],
    ['calendar', 7, '2026-03-13'],
    ['calendar', 8, '2026-03-13'],
  ] as const)('R-32.07 by %s days, %i of them, ends on %s', (counted, days, end) =>
    expect(termEnd(OFF, '2026-03-06', { days, counted })).toBe(end),
  )
})
