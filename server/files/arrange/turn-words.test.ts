import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlacedWord } from '@/db/schema'
import type { Turn } from '@/lib/contracts/files'
import { turnWords } from './turn-words'

const GRID = 10_000
const side = fc.tuple(fc.nat(GRID), fc.nat(GRID)).map(([a, b]) => [Math.min(a, b), Math.abs(a - b)] as const)
const word = fc.tuple(side, side).map(([[x, width], [y, height]]): PlacedWord => [0, 5, x, y, width, height])
const turn = fc.constantFrom<Turn>(0, 90, 180, 270)

test('R-31.18 words of a turned page stay on it, and four quarters bring them back', () => {
  fc.assert(
    fc.property(fc.array(word), turn, (words, by) => {
      for (const [, , x, y, width, height] of turnWords(words, by)) {
        expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0)
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(GRID)
      }
      const quarter = (list: PlacedWord[]) => turnWords(list, 90)
      let turned = words
      for (let at = 0; at < by; at += 90) turned = quarter(turned)
      expect(turnWords(words, by)).toEqual(turned)
      expect(turnWords(turned, ((360 - by) % 360) as Turn)).toEqual(words)
    }),
  )
})

test('R-31.18 a word at the upper left is at the upper right after a quarter clockwise', () => {
  expect(turnWords([[0, 4, 100, 200, 3000, 150]], 90)).toEqual([[0, 4, 9650, 100, 150, 3000]])
})
