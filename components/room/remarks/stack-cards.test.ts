import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Card, stackCards } from './stack-cards'

const cards = fc
  .array(fc.record({ top: fc.integer({ min: 0, max: 900 }), height: fc.integer({ min: 20, max: 200 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) => list.map((card, index): Card => ({ id: String(index), ...card })))

describe('stackCards', () => {
  it('leaves cards at their passages where there is room', () => {
    const places = stackCards(
      [
        { id: 'a', top: 10, height: 50 },
        { id: 'b', top: 100, height: 50 },
      ],
      null,
    )
    expect([...places]).toEqual([
      ['a', 10],
      ['b', 100],
    ])
  })

  it('keeps the card being read at its passage and moves the one above it up', () => {
    const places = stackCards(
      [
        { id: 'a', top: 90, height: 40 },
        { id: 'b', top: 100, height: 50 },
      ],
      'b',
    )
    expect([...places]).toEqual([
      ['a', 52],
      ['b', 100],
    ])
  })

  it('never lays one card over another nor above the page', () => {
    fc.assert(
      fc.property(cards, fc.integer({ min: 0, max: 11 }), (list, active) => {
        const places = stackCards(list, String(active))
        const placed = list.map((card) => ({ ...card, top: places.get(card.id) ?? -1 })).sort((a, b) => a.top - b.top)
        for (const [index, card] of placed.entries()) {
          expect(card.top).toBeGreaterThanOrEqual(0)
          const next = placed[index + 1]
          if (next) expect(next.top).toBeGreaterThanOrEqual(card.top + card.height)
        }
      }),
    )
  })
})
