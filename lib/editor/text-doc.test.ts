import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newTextDoc } from './text-doc'

const words = (doc: Y.Doc): Y.Text => doc.getText('words')
const style = fc.record({ who: fc.nat(1), from: fc.nat(9), length: fc.integer({ min: 1, max: 9 }), bold: fc.boolean() })

/** Two people style the same ten letters at once, each seeing what the other had done at every third step. */
function styled(make: () => Y.Doc, steps: readonly { who: number; from: number; length: number; bold: boolean }[]) {
  const copies = [make(), make()] as const
  const [first, second] = copies
  words(first).insert(0, 'десятьбукв')
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first))
  const removed: Uint8Array[] = []
  const meet = () => {
    const all = copies.map((doc) => Y.encodeStateAsUpdate(doc))
    for (const doc of copies) {
      const own = (update: Uint8Array, origin: unknown) => void (origin === 'heard' || removed.push(update))
      doc.on('update', own)
      for (const update of all) Y.applyUpdate(doc, update, 'heard')
      doc.off('update', own)
    }
  }
  for (const [at, { who, from, length, bold }] of steps.entries()) {
    words(copies[who % 2] as Y.Doc).format(from, Math.min(length, 10 - from), { bold: bold ? true : null })
    if (at % 3 === 2) meet()
  }
  meet()
  return { removed, deltas: copies.map((doc) => JSON.stringify(words(doc).toDelta())) }
}

describe('A-03.04 the document of a text', () => {
  it('removes no mark of style when it takes what others wrote, and ends the same for both', () => {
    fc.assert(
      fc.property(fc.array(style, { minLength: 1, maxLength: 12 }), (steps) => {
        const { removed, deltas } = styled(newTextDoc, steps)
        expect(removed).toHaveLength(0)
        expect(deltas[0]).toBe(deltas[1])
      }),
      { numRuns: 300 },
    )
  })

  it('which Yjs by itself does', () => {
    const steps = [
      { who: 0, from: 0, length: 6, bold: true },
      { who: 1, from: 0, length: 6, bold: true },
    ]
    expect(styled(() => new Y.Doc(), steps).removed.length).toBeGreaterThan(0)
  })
})
