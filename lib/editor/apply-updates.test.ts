import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { outOfOrder, textOf, written } from '@/tests/support/written-words'
import { applyUpdates } from './apply-updates'

const read = (order: readonly Uint8Array[]): string => {
  const doc = new Y.Doc()
  for (const update of order) applyUpdates(doc, [update])
  return textOf(doc).toString()
}

describe('A-03.04 updates that come out of order', () => {
  it('edits of two people that wait for each other’s words come in with the last of them', () => {
    const { updates, text } = written([
      { by: 0, at: 6, text: 'аб' },
      { by: 1, at: 7, text: 'вг' },
      { by: 0, at: 8, text: 'де' },
      { by: 1, at: 9, text: 'жз' },
      { by: 0, at: 10, text: 'ик' },
    ])
    for (let shift = 0; shift < updates.length; shift++)
      expect(read([...updates.slice(shift), ...updates.slice(0, shift)].reverse())).toBe(text)
  })

  it('are all in the text once the last has come, in any order', () => {
    fc.assert(
      fc.property(outOfOrder, ({ order, text }) => {
        expect(read(order)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})
