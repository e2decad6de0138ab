import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kept } from '../engine'
import { driftBetween, driftSize, NO_DRIFT } from './drift'

const kept = fc.record({
  documentId: fc.constantFrom('a', 'b', 'c'),
  source: fc.constantFrom('card' as const, 'page' as const),
  sourceId: fc.constantFrom('x', 'y'),
  page: fc.nat({ max: 3 }),
  part: fc.nat({ max: 1 }),
  mark: fc.constantFrom('old', 'new'),
})
const place = ({ mark: _mark, ...rest }: Kept) => JSON.stringify(rest)
const index = fc.uniqueArray(kept, { selector: place })

describe('C-16.05 how far an index is from the office', () => {
  it('nothing, from itself in any order', () => {
    fc.assert(
      fc.property(index, (one) => {
        expect(driftBetween(one, [...one].reverse())).toEqual({ drift: NO_DRIFT, documentIds: [] })
      }),
    )
  })

  it('what is missing one way is too much the other way, and what is stale is so both ways', () => {
    fc.assert(
      fc.property(index, index, (office, engine) => {
        const there = driftBetween(office, engine)
        const back = driftBetween(engine, office)
        expect(there.drift).toEqual({ ...back.drift, missing: back.drift.extra, extra: back.drift.missing })
        expect([...there.documentIds].sort()).toEqual([...back.documentIds].sort())
      }),
    )
  })

  it('is mended by putting what should be there for the documents that differ, and for no others', () => {
    fc.assert(
      fc.property(index, index, (office, engine) => {
        const { documentIds } = driftBetween(office, engine)
        const differs = ({ documentId }: Kept) => documentIds.includes(documentId)
        const mended = [...engine.filter((one) => !differs(one)), ...office.filter(differs)]
        expect(driftSize(driftBetween(office, mended).drift)).toBe(0)
      }),
    )
  })
})
