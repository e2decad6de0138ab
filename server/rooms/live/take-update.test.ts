import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyUpdates } from '@/lib/editor/apply-updates'
import { BODY_FIELD } from '@/lib/editor/content'
import { outOfOrder, textOf, written } from '@/tests/support/written-words'
import { takeUpdate } from './take-update'

/** A node takes updates in this order; what it would put on disk. */
function stored(updates: readonly Uint8Array[], doc = new Y.Doc()): Uint8Array[] {
  doc.getXmlFragment(BODY_FIELD)
  return updates.flatMap((update) => {
    const taken = takeUpdate(doc, update, { origin: 'tab', mayWrite: true, admits: () => true })
    return taken.outcome === 'taken' ? taken.updates : []
  })
}

function readFrom(rows: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  applyUpdates(doc, rows)
  return textOf(doc).toString()
}

describe('A-03.04 what a node takes is put on disk', () => {
  it('an edit that waits for another one is stored, and so is the next that waits beside it', () => {
    const { updates, text } = written([
      { by: 1, at: 6, text: 'а' },
      { by: 1, at: 7, text: 'б' },
      { by: 1, at: 8, text: 'в' },
    ])
    const [first, ...waiting] = updates as [Uint8Array, ...Uint8Array[]]
    const rows = stored(waiting)
    expect(rows).toHaveLength(3)
    expect(readFrom([...rows, first])).toBe(text)
  })

  it('in whatever order edits arrive, and the node holds it at once', () => {
    fc.assert(
      fc.property(outOfOrder, ({ order, text }) => {
        const doc = new Y.Doc()
        expect(readFrom(stored(order, doc))).toBe(text)
        expect(textOf(doc).toString()).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})
