import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { BODY_FIELD } from '@/lib/editor/content'
import { updateFromBody } from '@/lib/editor/yjs'
import { fitsSchema, isCovered } from './check-update'

const text = (value: string) => ({ type: 'text', text: value })
const BODY = { type: 'doc', content: [{ type: 'paragraph', content: [text('Начало письма')] }] }

/** A server's text and an author's copy of it; answers the update the author's edit makes. */
function afterEdit(edit: (body: Y.XmlFragment, doc: Y.Doc) => void): { server: Y.Doc; update: Uint8Array } {
  const server = new Y.Doc()
  const author = new Y.Doc()
  const beginning = updateFromBody(BODY)
  for (const doc of [server, author]) Y.applyUpdate(doc, beginning)
  server.getXmlFragment(BODY_FIELD)
  const seen = Y.encodeStateVector(author)
  author.transact(() => edit(author.getXmlFragment(BODY_FIELD), author))
  return { server, update: Y.encodeStateAsUpdate(author, seen) }
}

const paragraph = (body: Y.XmlFragment) => body.get(0) as Y.XmlElement
const words = (body: Y.XmlFragment) => paragraph(body).get(0) as Y.XmlText

/** A table of one cell that spans so many columns. */
function spanning(columns: number): Y.XmlElement {
  const cell = new Y.XmlElement('tableCell')
  cell.setAttribute('colspan', columns as never)
  const row = new Y.XmlElement('tableRow')
  row.insert(0, [cell])
  const table = new Y.XmlElement('table')
  table.insert(0, [row])
  return table
}

describe('fitsSchema', () => {
  it.each<[string, (body: Y.XmlFragment, doc: Y.Doc) => void]>([
    ['typing', (body) => words(body).insert(7, 'нашего ')],
    ['deleting', (body) => words(body).delete(0, 7)],
    ['bold', (body) => words(body).format(0, 6, { bold: {} })],
    ['a new paragraph', (body) => body.push([new Y.XmlElement('paragraph')])],
    ['an attribute', (body) => paragraph(body).setAttribute('list', 'clause')],
    ['a link', (body) => words(body).format(0, 6, { link: { href: 'https://example.org/' } })],
    ['a link taken off', (body) => words(body).format(0, 6, { link: null })],
    [
      'a changed attribute',
      (body) => [1, 2].forEach((level) => void paragraph(body).setAttribute('level', String(level))),
    ],
    [
      'a table with text',
      (body) => {
        const cell = new Y.XmlElement('tableCell')
        const inner = new Y.XmlElement('paragraph')
        inner.insert(0, [new Y.XmlText('ячейка')])
        cell.insert(0, [inner])
        const row = new Y.XmlElement('tableRow')
        row.insert(0, [cell])
        const table = new Y.XmlElement('table')
        table.insert(0, [row])
        body.push([table])
      },
    ],
  ])('lets in %s', (_what, edit) => {
    const { server, update } = afterEdit(edit)
    expect(fitsSchema(server, Y.decodeUpdate(update))).toBe(true)
  })

  it.each<[string, (body: Y.XmlFragment, doc: Y.Doc) => void]>([
    ['an element the schema does not know', (body) => body.push([new Y.XmlElement('script')])],
    ['a mark the schema does not know', (body) => words(body).format(0, 3, { blink: {} })],
    ['text outside a paragraph', (body) => body.push([new Y.XmlText('голый текст')])],
    ['text before the first paragraph', (body) => body.insert(0, [new Y.XmlText('голый текст')])],
    ['an embedded object', (body) => words(body).insertEmbed(0, { image: 'x' })],
    ['another root', (_body, doc) => doc.getMap('secret').set('a', 1)],
    ['a nested document', (_body, doc) => doc.getArray('docs').push([new Y.Doc()])],
    ['a link with a script', (body) => words(body).format(0, 6, { link: { href: 'javascript:alert(1)' } })],
    ['a script behind blanks', (body) => words(body).format(0, 6, { link: { href: ' java\tscript:alert(1)' } })],
    ['a link to data', (body) => words(body).format(0, 6, { link: { href: 'data:text/html,<script>1</script>' } })],
    ['a drawing with a script', (body) => body.push([new Y.XmlElement('svg')])],
    ['a node named after what every object has', (body) => body.push([new Y.XmlElement('constructor')])],
    ['a handler as an attribute', (body) => paragraph(body).setAttribute('onclick', 'alert(1)')],
    ['a level that is no number', (body) => paragraph(body).setAttribute('level', 'x')],
    [
      'a good attribute made bad',
      (body) => ['1', 'x'].forEach((level) => void paragraph(body).setAttribute('level', level)),
    ],
    ['a cell of a milliard columns', (body) => body.push([spanning(1_000_000_000)])],
    ['bare values among blocks', (body) => body.push([['а', 'б'] as never])],
    ['an element inside a text', (body) => words(body).insertEmbed(0, new Y.XmlElement('paragraph'))],
  ])('keeps out %s', (_what, edit) => {
    const { server, update } = afterEdit(edit)
    expect(fitsSchema(server, Y.decodeUpdate(update))).toBe(false)
  })

  it('checks ten thousand pieces in well under a second', () => {
    const { server, update } = afterEdit((body) => {
      for (let i = 0; i < 10_000; i++) words(body).insert(i % 7, i % 2 ? 'а' : 'б', { bold: i % 3 ? {} : null })
    })
    const decoded = Y.decodeUpdate(update)
    const from = performance.now()
    expect(fitsSchema(server, decoded)).toBe(true)
    expect(performance.now() - from).toBeLessThan(1000)
  })
})

describe('isCovered', () => {
  it('tells an answer that brings nothing from one that brings an edit or a deletion', () => {
    for (const edit of [
      (body: Y.XmlFragment) => words(body).insert(0, 'а'),
      (body: Y.XmlFragment) => words(body).delete(0, 1),
    ]) {
      const { server, update } = afterEdit(edit)
      expect(isCovered(server, Y.decodeUpdate(update))).toBe(false)
      Y.applyUpdate(server, update)
      expect(isCovered(server, Y.decodeUpdate(update))).toBe(true)
    }
    const { server, update } = afterEdit(() => {})
    expect(isCovered(server, Y.decodeUpdate(update))).toBe(true)
  })
})
