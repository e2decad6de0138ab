import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slipsOf } from './slips'

describe('C-16.02 slips of the finger', () => {
  it.each(['лпощадка', 'плащадка', 'плщадка', 'пплощадка', 'площадк', 'площадкаа'])(
    '«%s» is one away from «площадка»',
    (word) => expect(slipsOf(word)).toContain('площадка'),
  )

  it('a slip can be taken back by a slip, and is never the word itself', () => {
    const word = fc.string({ unit: fc.constantFrom(...'абвгдя'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(word, fc.nat(), (own, n) => {
        const slips = slipsOf(own)
        const slip = slips[n % slips.length] as string
        expect(slip).not.toBe(own)
        expect(slipsOf(slip)).toContain(own)
      }),
      { numRuns: 60 },
    )
  })
})
