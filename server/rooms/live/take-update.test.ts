import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'
import { takeUpdate } from './take-update'

/** Updates of people who write into one paragraph, each after hearing of all before. */
function written(words: readonly { by: number; at: number; text: string }[]): { updates: Uint8Array[]; text: string } {
  const people = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const
  const updates: Uint8Array[] = []
  for (const doc of people)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'heard') return
      updates.push(update)
      for (const other of people) if (other !== doc) Y.applyUpdate(other, update, 'heard')
    })
  const [first] = people
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Начало')])
  first.getXmlFragment(BODY_FIELD).insert(0, [paragraph])
  for (const { by, at, text } of words) {
    const line = textOf(people[by % people.length] as Y.Doc)
    line.insert(at % (line.length + 1), text)
    if (text.length > 3) line.delete(0, 1)
  }
  return { updates, text: textOf(first).toString() }
}

const textOf = (doc: Y.Doc): Y.XmlText =>
  (doc.getXmlFragment(BODY_FIELD).get(0) as Y.XmlElement).get(0) as unknown as Y.XmlText

/** A node takes updates in this order; what it would put on disk. */
function stored(updates: readonly Uint8Array[]): Uint8Array[] {
  const doc = new Y.Doc()
  doc.getXmlFragment(BODY_FIELD)
  return updates.flatMap((update) => {
    const taken = takeUpdate(doc, update, { origin: 'tab', mayWrite: true, admits: () => true })
    return taken.outcome === 'taken' ? taken.updates : []
  })
}

function readFrom(rows: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  for (const row of rows) Y.applyUpdate(doc, row)
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

  it('in whatever order edits arrive', () => {
    const word = fc.record({ by: fc.nat(2), at: fc.nat(40), text: fc.stringMatching(/^[а-я]{1,6}$/) })
    fc.assert(
      fc.property(
        fc
          .array(word, { minLength: 1, maxLength: 12 })
          .map(written)
          .chain(({ updates, text }) =>
            fc.record({
              order: fc.shuffledSubarray(updates, { minLength: updates.length }),
              text: fc.constant(text),
            }),
          ),
        ({ order, text }) => {
          expect(readFrom(stored(order))).toBe(text)
        },
      ),
      { numRuns: 300 },
    )
  })
})
