import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newId } from '../../kernel/ids'
import { END, erasIn, erasOf, idOf, madeAt } from './eras'

const moment = fc.oneof(
  fc.nat({ max: END - 1 }),
  fc.integer({ min: 1_500_000_000_000, max: 2_000_000_000_000 }),
  fc.constantFrom(0, 1, 2 ** 14, 2 ** 30, 2 ** 46, END - 1),
)
const span = fc.uniqueArray(fc.oneof(moment, fc.constant(END)), { minLength: 2, maxLength: 2 }).map((edges) => {
  const [from = 0, before = 0] = edges.sort((a, b) => a - b)
  return { from, before }
})
const FINEST = 2 ** 14

it('C-16.06 whatever was made within a span is met by its eras, and nothing made well outside of it', () => {
  fc.assert(
    fc.property(span, moment, fc.nat({ max: 20 }), (asked, anywhere, near) => {
      const eras = new Set(erasIn(asked))
      const isMet = (at: number) => erasOf(idOf(at)).some((era) => eras.has(era))
      const within = asked.from + (anywhere % (asked.before - asked.from))
      for (const at of [asked.from, asked.before - 1, within, Math.min(asked.before - 1, asked.from + near)])
        expect(isMet(at)).toBe(true)
      if (anywhere < asked.from - FINEST || anywhere >= asked.before + FINEST) expect(isMet(anywhere)).toBe(false)
    }),
  )
})

it('a span is asked for by few eras, however long', () => {
  fc.assert(
    fc.property(span, (asked) => {
      expect(erasIn(asked).length).toBeLessThanOrEqual(9 * 30)
    }),
  )
})

it('an id tells when it was made', () => {
  const begun = Date.now()
  const at = madeAt(newId())
  expect(at).toBeGreaterThanOrEqual(begun)
  expect(at).toBeLessThanOrEqual(Date.now())
  expect(madeAt(idOf(at))).toBe(at)
})
