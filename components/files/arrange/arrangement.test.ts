import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Turn } from '@/lib/contracts/files'
import {
  type Arrangement,
  differsFromFile,
  keptPages,
  movePages,
  newArrangement,
  nudgePages,
  redo,
  removePages,
  turnPages,
  undo,
} from './arrangement'

const pages = (count: number) => Array.from({ length: count }, (_, at) => ({ page: at + 1, turn: 0 as Turn }))
const order = ({ tiles }: Arrangement) => tiles.map(({ page }) => page).join('')
const some = (...chosen: number[]) => new Set(chosen)

describe('R-31.18 pages on the desk', () => {
  it.each([
    ['to the front', [4, 5], 0, '45123'],
    ['from apart, gathered in their order', [1, 3], 4, '24135'],
    ['to the end', [1], 5, '23451'],
    ['into themselves: nothing moves', [2, 3], 2, '12345'],
  ] as const)('are put %s', (_, chosen, place, after) => {
    expect(order(movePages(newArrangement(pages(5)), some(...chosen), place))).toBe(after)
  })

  it.each([
    ['one back', [3], -1, '13245'],
    ['one on', [3], 1, '12435'],
    ['two together', [2, 3], 1, '14235'],
    ['not beyond the first', [1, 2], -1, '12345'],
    ['not beyond the last', [5], 1, '12345'],
  ] as const)('go by one place: %s', (_, chosen, by, after) => {
    expect(order(nudgePages(newArrangement(pages(5)), some(...chosen), by))).toBe(after)
  })

  it('are turned and left out; what stays is kept in its order', () => {
    const turned = turnPages(turnPages(newArrangement(pages(3)), some(2), 90), some(2, 3), -90)
    const kept = keptPages(removePages(turned, some(1), true))
    expect(kept).toEqual([
      { page: 2, turn: 0 },
      { page: 3, turn: 270 },
    ])
  })

  it('a page that is proposed to be turned differs from the file already, and that is no step to be undone', () => {
    const proposed = newArrangement([{ page: 1, turn: 180 }])
    expect(differsFromFile(proposed)).toBe(true)
    expect(undo(proposed)).toBe(proposed)
    expect(differsFromFile(newArrangement(pages(2)))).toBe(false)
  })

  it('what changes nothing is no step', () => {
    const desk = newArrangement(pages(3))
    for (const same of [removePages(desk, some(1), false), movePages(desk, some(1), 0), nudgePages(desk, some(), 1)])
      expect(same).toBe(desk)
  })
})

const act = fc.oneof(
  fc.record({ kind: fc.constant('turn' as const), by: fc.constantFrom<90 | -90>(90, -90) }),
  fc.record({ kind: fc.constant('remove' as const), removed: fc.boolean() }),
  fc.record({ kind: fc.constant('move' as const), place: fc.nat(8) }),
  fc.record({ kind: fc.constant('nudge' as const), by: fc.constantFrom<1 | -1>(1, -1) }),
)
const acts = fc.array(fc.tuple(act, fc.uniqueArray(fc.integer({ min: 1, max: 8 }))), { maxLength: 30 })

test('R-31.18 no page is lost or doubled by whatever is done, and undoing it all brings the file back', () => {
  fc.assert(
    fc.property(acts, (done) => {
      const first = newArrangement(pages(8))
      let desk = first
      for (const [one, list] of done) {
        const chosen = new Set(list)
        if (one.kind === 'turn') desk = turnPages(desk, chosen, one.by)
        else if (one.kind === 'remove') desk = removePages(desk, chosen, one.removed)
        else if (one.kind === 'move') desk = movePages(desk, chosen, one.place)
        else desk = nudgePages(desk, chosen, one.by)
        expect([...order(desk)].sort().join('')).toBe('12345678')
      }
      const last = desk.tiles
      while (desk.before.length) desk = undo(desk)
      expect(desk.tiles).toEqual(first.tiles)
      while (desk.after.length) desk = redo(desk)
      expect(desk.tiles).toEqual(last)
    }),
  )
})
