import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newSince, seenOf } from './new-since'

const answer = fc.record({ ids: fc.uniqueArray(fc.uuid({ version: 7 }), { maxLength: 40 }), capped: fc.boolean() })

describe('C-16.03 what is new in a saved query', () => {
  it('nothing, right after it was looked at', () => {
    fc.assert(
      fc.property(answer, (one) => {
        expect(newSince(one, seenOf(one)).count).toBe(0)
      }),
    )
  })

  it('exactly what was added, while everything found is looked at', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid({ version: 7 })), fc.nat(), (all, cut) => {
        const known = all.slice(0, cut % (all.length + 1))
        const seen = seenOf({ ids: known, capped: false })
        expect(newSince({ ids: all, capped: false }, seen)).toEqual({ count: all.length - known.length, more: false })
      }),
    )
  })

  it('never an old document that comes into the window because a newer one went', () => {
    const at = (second: number) => `01980000-${second.toString(16).padStart(4, '0')}-7000-8000-000000000000`
    const all = Array.from({ length: 700 }, (_, second) => at(second)).reverse()
    const seen = seenOf({ ids: all.slice(0, 600), capped: true })
    expect(newSince({ ids: all.slice(5, 605), capped: true }, seen)).toEqual({ count: 0, more: false })
    expect(newSince({ ids: [at(701), ...all.slice(0, 599)], capped: true }, seen)).toEqual({ count: 1, more: false })
  })

  it('«at least so many» when all that was looked at is new', () => {
    const seen = { known: [], knownFrom: null }
    fc.assert(
      fc.property(answer, (one) => {
        expect(newSince(one, seen).more).toBe(one.capped && one.ids.length > 0)
      }),
    )
  })
})
