import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlacedWord } from '@/db/schema'
import type { Turn } from '@/lib/contracts/files'
import { turnOf } from './page-turn'

const [SIDE, HIGH, LETTER, GAP] = [10_000, 140, 110, 90]

/** Lines of words of so many letters each, upright. */
function page(lines: readonly (readonly number[])[]): PlacedWord[] {
  let read = 0
  return lines.flatMap((line, row) => {
    let x = 1000
    return line.map((letters): PlacedWord => {
      const word: PlacedWord = [read, read + letters, x, 1000 + row * 2 * HIGH, letters * LETTER, HIGH]
      read += letters + 1
      x += letters * LETTER + GAP
      return word
    })
  })
}

/** The same words on the page turned clockwise. */
const scanned = (words: readonly PlacedWord[], angle: Turn): PlacedWord[] =>
  words.map(([start, end, x, y, width, height]) => {
    if (angle === 90) return [start, end, SIDE - y - height, x, height, width]
    if (angle === 180) return [start, end, SIDE - x - width, SIDE - y - height, width, height]
    if (angle === 270) return [start, end, y, SIDE - x - width, height, width]
    return [start, end, x, y, width, height]
  })

describe('C-16.07 which way a scanned page lies', () => {
  test('is told from where its words stand, however it was turned', () => {
    const word = fc.integer({ min: 1, max: 14 })
    const line = fc.array(word, { minLength: 2, maxLength: 5 })
    const lines = fc.array(line, { minLength: 1, maxLength: 20 }).filter((all) => all.flat().some((n) => n >= 5))
    fc.assert(
      fc.property(lines, fc.constantFrom<Turn>(0, 90, 180, 270), (all, angle) => {
        expect((turnOf(scanned(page(all), angle)) + angle) % 360).toBe(0)
      }),
    )
  })

  test('one word under another is no lying page, and no words say nothing', () => {
    expect(turnOf(page([[9], [7], [5]]))).toBe(0)
    expect(turnOf(page([[1], [2]]))).toBe(0)
    expect(turnOf([])).toBe(0)
  })
})
