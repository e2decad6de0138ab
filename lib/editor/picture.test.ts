import type { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { Transform } from '@tiptap/pm/transform'
import { describe, expect, it } from 'vitest'
import { counted, p, row, table, td, th } from '@/tests/factories/docx-corpus'
import { bodyOf } from '@/tests/factories/letters'
import { setColumns } from './columns'
import { compareTexts } from './compare/compare'
import { replaceBlocks } from './compare/replace-blocks'
import { type BodyNode, canonicalBody } from './content'
import { isOurText } from './our-text'
import { pictureKeys, withPictures } from './picture-keys'
import { documentSchema } from './schema'
import { suggestionsOf } from './suggestions/list'
import { decided } from './suggestions/prove'
import { asSuggestion } from './suggestions/suggest'

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)]
const image = (attrs: Record<string, unknown> = {}): BodyNode => ({
  type: 'image',
  attrs: { sha256: A, width: 80, ...attrs },
})
const docOf = (...content: Parameters<typeof bodyOf>): Node => documentSchema().nodeFromJSON(bodyOf(...content))

let clock = 0
function suggest(doc: Node, edit: (tr: Transaction) => Transaction, by = 'anna'): Node {
  const state = EditorState.create({ doc })
  clock += 1
  const made = asSuggestion(state, edit(state.tr), { by, name: by, id: `s${clock}`, at: clock })
  if (!made) throw new Error('refused')
  return made.doc
}
const kindsOf = (doc: Node) => suggestionsOf(doc).map(({ kinds, picture }) => [[...kinds].join(), picture])

describe('a picture suggested', () => {
  const plain = docOf('До', 'После')
  const with_ = docOf('До', image(), 'После')
  const node = documentSchema().nodeFromJSON(image())

  it('to come is there and may be taken back', () => {
    const doc = suggest(plain, (tr) => tr.insert(4, node))
    expect(kindsOf(doc)).toEqual([['blockInserted', true]])
    expect(decided(doc, 'reject').eq(plain)).toBe(true)
    expect(decided(doc, 'accept').eq(with_)).toBe(true)
    expect(suggest(doc, (tr) => tr.delete(4, 5)).eq(plain)).toBe(true)
  })

  it('to go stays until it is decided', () => {
    const doc = suggest(with_, (tr) => tr.delete(4, 5))
    expect(kindsOf(doc)).toEqual([['blockDeleted', true]])
    expect(decided(doc, 'reject').eq(with_)).toBe(true)
    expect(decided(doc, 'accept').eq(plain)).toBe(true)
  })

  it('to be wider remembers how wide it was', () => {
    const doc = suggest(with_, (tr) => tr.setNodeAttribute(4, 'width', 120))
    expect(kindsOf(doc)).toEqual([['blockRestyled', true]])
    expect(decided(doc, 'reject').eq(with_)).toBe(true)
    expect(decided(doc, 'accept').nodeAt(4)?.attrs.width).toBe(120)
  })

  it('numbers of columns and widths of them are suggested too', () => {
    const base = docOf(table(row(th('а'), th('б')), row(td('1'), td('2'))))
    const doc = suggest(base, (tr) => setColumns(tr.setNodeAttribute(0, 'numbered', true), 0, [100, 542]))
    expect(suggestionsOf(doc)).toHaveLength(1)
    expect(decided(doc, 'reject').eq(base)).toBe(true)
    expect(decided(doc, 'accept').firstChild?.attrs.numbered).toBe(true)
  })
})

describe('two texts with pictures compared', () => {
  it.each<[string, Node, Node, string[]]>([
    ['one that came', docOf('а', 'б'), docOf('а', image(), 'б'), ['blockInserted']],
    ['one that went', docOf('а', image(), 'б'), docOf('а', 'б'), ['blockDeleted']],
    ['another one', docOf('а', image()), docOf('а', image({ sha256: B })), ['blockDeleted', 'blockInserted']],
    ['one drawn wider', docOf('а', image()), docOf('а', image({ width: 100 })), ['blockRestyled']],
    ['one described', docOf('а', image()), docOf('а', image({ alt: 'План' })), ['blockRestyled']],
    ['one in a cell', docOf(table(row(td('а')))), docOf(table(row(td([p('а'), image()])))), ['blockInserted']],
    [
      'numbers of columns',
      docOf(table(row(th('а')), row(td('б')))),
      docOf(counted(row(th('а')), row(td('б')))),
      ['blockRestyled'],
    ],
  ])('show %s; accepted it is the second, rejected the first', (_what, before, after, kinds) => {
    const compared = compareTexts(before, after)
    expect(kindsOf(compared).map(([kind]) => kind)).toEqual(kinds)
    expect(decided(compared, 'accept').eq(after)).toBe(true)
    expect(decided(compared, 'reject').eq(before)).toBe(true)
  })

  it('one is made the other, which is how a version is restored', () => {
    const [before, after] = [docOf('а', image(), 'б'), docOf(image({ sha256: B, width: 20 }), 'а', 'в', image())]
    expect(replaceBlocks(new Transform(before), after).doc.eq(after)).toBe(true)
  })
})

describe('the pictures of a text', () => {
  it('are known by their hashes, so that the content of a text determines them', () => {
    const body = bodyOf(image(), table(row(td([image({ sha256: B })]))), image())
    expect([...pictureKeys(body)]).toEqual([A, B])
    expect(canonicalBody(bodyOf(image()))).not.toBe(canonicalBody(bodyOf(image({ sha256: B }))))
  })

  it('that are not known are left out, and a cell or a text keeps an empty line', () => {
    const { body, dropped } = withPictures(
      bodyOf(image({ sha256: B }), table(row(td([image({ sha256: B })])))),
      new Set([A]),
    )
    expect(dropped).toBe(2)
    expect(isOurText(body)).toBe(true)
    expect(withPictures(bodyOf(image({ sha256: B })), new Set()).body).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph' }],
    })
    expect(withPictures(bodyOf(image()), new Set([A])).body).toEqual(bodyOf(image()))
  })

  it.each([
    ['a picture by an address', { sha256: 'https://evil.example/x.png' }],
    ['a picture as data', { sha256: 'data:image/png;base64,AAAA' }],
    ['a width of nothing', { width: 0 }],
    ['a width that is a style', { width: '10mm;background:url(//evil)' }],
    ['a description with a line break', { alt: 'а\nб' }],
    ['an endless description', { alt: 'а'.repeat(501) }],
  ])('%s is no text of ours', (_what, attrs) => expect(isOurText(bodyOf(image(attrs)))).toBe(false))
})
