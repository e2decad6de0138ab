import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newTextDoc } from './text-doc'

const A = { inserted: { id: 'a', by: 'anna', was: { deep: 1 } } }
const NONE = { inserted: null }

/** «до», «か» proposed, « после»; marks that change nothing stand between, as a word composed anew leaves them. */
function paragraph(): Y.XmlText {
  const doc = newTextDoc()
  const text = new Y.XmlText()
  doc.getXmlFragment('body').insert(0, [text])
  text.applyDelta([{ insert: 'до' }, { insert: 'kn', attributes: A }, { insert: ' после', attributes: NONE }])
  text.insert(4, 'か', A)
  text.delete(2, 2)
  return text
}

function edit(text: Y.XmlText, how: () => void): ReturnType<typeof Y.decodeUpdate>[] {
  const made: Uint8Array[] = []
  text.doc?.on('update', (update: Uint8Array) => void made.push(update))
  how()
  return made.map(Y.decodeUpdate)
}

const told = [
  { retain: 2, attributes: NONE },
  { retain: 1, attributes: { inserted: { ...A.inserted, was: { deep: 1 } } } },
  { retain: 6, attributes: NONE },
]

describe('a paragraph that is told the style of all its words', () => {
  it('A-03.04 changes nothing where they look so already', () => {
    const text = paragraph()
    const before = text.toDelta()
    expect(edit(text, () => text.applyDelta(told))).toEqual([])
    expect(text.toDelta()).toEqual(before)
  })

  it('A-03.04 takes a letter of one person and leaves the marks of the other as they are', () => {
    const text = paragraph()
    const [update] = edit(text, () =>
      text.doc?.transact(() => {
        text.insert(0, 'а')
        text.applyDelta([{ retain: 3, attributes: NONE }, ...told.slice(1)])
      }),
    )
    expect(update?.structs.map((struct) => (struct as Y.Item).content)).toEqual([new Y.ContentString('а')])
    expect([...(update?.ds.clients.values() ?? [])]).toEqual([])
  })

  it('restyles the words that are to look otherwise, and those alone', () => {
    const text = paragraph()
    text.applyDelta([
      { retain: 2, attributes: { ...NONE, bold: {} } },
      { retain: 1, attributes: { ...NONE, bold: null } },
      { retain: 6, attributes: { ...NONE, bold: null } },
    ])
    expect(text.toDelta()).toEqual([{ insert: 'до', attributes: { bold: {} } }, { insert: 'か после' }])
  })
})
