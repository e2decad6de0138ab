import fc from 'fast-check'
import * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'

export type Word = { by: number; at: number; text: string }

/** Updates of people who write into one paragraph, each after hearing of all before. */
export function written(words: readonly Word[]): { updates: Uint8Array[]; text: string } {
  const people = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const
  const updates: Uint8Array[] = []
  for (const [at, doc] of people.entries()) {
    doc.clientID = at + 1
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'heard') return
      updates.push(update)
      for (const other of people) if (other !== doc) Y.applyUpdate(other, update, 'heard')
    })
  }
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

export const textOf = (doc: Y.Doc): Y.XmlText =>
  (doc.getXmlFragment(BODY_FIELD).get(0) as Y.XmlElement).get(0) as unknown as Y.XmlText

/** Updates of a text in any order, and the text. */
export const outOfOrder: fc.Arbitrary<{ order: Uint8Array[]; text: string }> = fc
  .array(fc.record({ by: fc.nat(2), at: fc.nat(40), text: fc.stringMatching(/^[а-я]{1,6}$/) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map(written)
  .chain(({ updates, text }) =>
    fc.record({ order: fc.shuffledSubarray(updates, { minLength: updates.length }), text: fc.constant(text) }),
  )
