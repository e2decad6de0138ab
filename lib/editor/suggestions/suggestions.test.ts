import type { Node, Schema } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, CellSelection, deleteColumn, deleteRow, mergeCells } from '@tiptap/pm/tables'
import { describe, expect, it } from 'vitest'
import { documentSchema } from '../schema'
import { decide, decideBy, decideOne } from './decide'
import { suggestionsOf } from './list'
import { decided } from './prove'
import { asSuggestion } from './suggest'

const schema: Schema = documentSchema()
const p = (text: string, attrs = {}) => ({
  type: 'paragraph',
  attrs,
  content: text ? [{ type: 'text', text }] : [],
})
const cell = (text: string) => ({ type: 'tableCell', content: [p(text)] })
const row = (...texts: string[]) => ({ type: 'tableRow', content: texts.map(cell) })
const docOf = (...content: object[]): Node => schema.nodeFromJSON({ type: 'doc', content })

const ANNA = { by: 'anna', name: 'Анна' }
const BORIS = { by: 'boris', name: 'Борис' }
let clock = 0
type Edit = (tr: Transaction) => Transaction

/** The text after somebody's edit made in suggestion mode; the text itself where such an edit is refused. */
function suggest(doc: Node, who: typeof ANNA, edit: Edit): Node {
  const state = EditorState.create({ doc })
  clock += 1
  return asSuggestion(state, edit(state.tr), { ...who, id: `s${clock}`, at: clock })?.doc ?? doc
}

const text = (doc: Node) => doc.textBetween(0, doc.content.size, '¶')

describe('a suggestion', () => {
  const base = docOf(p('Просим сдать отчёт'))

  it('keeps struck out what it deletes, and both can be had', () => {
    const after = suggest(base, ANNA, (tr) => tr.insertText('представить', 8, 13))
    expect(text(after)).toBe('Просим сдатьпредставить отчёт')
    expect(text(decided(after, 'accept'))).toBe('Просим представить отчёт')
    expect(decided(after, 'reject').eq(base)).toBe(true)
    expect(suggestionsOf(after)).toMatchObject([{ by: 'anna', added: 'представить', removed: 'сдать' }])
  })

  it('is one while a person goes on typing, and another for another person', () => {
    let doc = suggest(base, ANNA, (tr) => tr.insertText('а', 1))
    doc = suggest(doc, ANNA, (tr) => tr.insertText('б', 2))
    doc = suggest(doc, BORIS, (tr) => tr.insertText('в', 3))
    expect(suggestionsOf(doc).map(({ by, added }) => [by, added])).toEqual([
      ['anna', 'аб'],
      ['boris', 'в'],
    ])
  })

  it('of one’s own is withdrawn by deleting it; a colleague’s stays to be decided', () => {
    const typed = suggest(base, ANNA, (tr) => tr.insertText('очень ', 1))
    expect(suggest(typed, ANNA, (tr) => tr.delete(1, 7)).eq(base)).toBe(true)
    const both = suggest(typed, BORIS, (tr) => tr.delete(1, 7))
    expect(suggestionsOf(both)).toHaveLength(2)
    expect(text(decided(both, 'accept'))).toBe('Просим сдать отчёт')
  })

  it('A-03.05 over standing words and a colleague’s proposal names the two apart, and is decided in either order', () => {
    const theirs = suggest(base, ANNA, (tr) => tr.insertText('представить', 8, 13))
    const doc = suggest(theirs, BORIS, (tr) => tr.insertText('дать', 8, 24))
    const [anna, boris] = suggestionsOf(doc)
    expect(anna).toMatchObject({ by: 'anna', removed: 'сдать', declined: '', added: 'представить' })
    expect(boris).toMatchObject({ by: 'boris', removed: 'сдать', declined: 'представить', added: 'дать' })
    const say = (from: Node, id: string | undefined, how: 'accept' | 'reject') =>
      decide(EditorState.create({ doc: from }).tr, decideOne(id ?? '', how)).doc
    for (const [ofAnna, ofBoris, end] of [
      ['accept', 'accept', 'Просим дать отчёт'],
      ['accept', 'reject', 'Просим представить отчёт'],
      ['reject', 'accept', 'Просим дать отчёт'],
      ['reject', 'reject', 'Просим сдать отчёт'],
    ] as const) {
      expect(text(say(say(doc, anna?.id, ofAnna), boris?.id, ofBoris))).toBe(end)
      expect(text(say(say(doc, boris?.id, ofBoris), anna?.id, ofAnna))).toBe(end)
    }
  })

  it('is decided one by one and by author', () => {
    let doc = suggest(base, ANNA, (tr) => tr.insertText('Очень ', 1))
    doc = suggest(doc, BORIS, (tr) => tr.delete(doc.content.size - 7, doc.content.size - 1))
    const [first] = suggestionsOf(doc)
    const state = () => EditorState.create({ doc }).tr
    expect(text(decide(state(), decideOne(first?.id ?? '', 'accept')).doc)).toBe('Очень Просим сдать отчёт')
    const rest = decide(state(), decideBy('boris', 'accept')).doc
    expect(suggestionsOf(rest).map(({ by }) => by)).toEqual(['anna'])
  })

  it('remembers how words looked, and forgets itself when the look comes back', () => {
    const bold = schema.marks.bold?.create()
    if (!bold) throw new Error('no bold')
    const after = suggest(base, ANNA, (tr) => tr.addMark(1, 7, bold))
    expect(suggestionsOf(after)).toHaveLength(1)
    expect(decided(after, 'reject').eq(base)).toBe(true)
    expect(suggest(after, ANNA, (tr) => tr.removeMark(1, 7, bold)).eq(base)).toBe(true)
  })

  it('of a style on a paragraph that is to join the one before goes to that one, and nothing empty stays', () => {
    const two = docOf(p('Первый'), p('Второй'))
    const joined = suggest(two, ANNA, (tr) => tr.delete(7, 9))
    const second = joined.child(0).nodeSize
    const centred = suggest(joined, BORIS, (tr) => tr.setNodeAttribute(second, 'align', 'center'))
    const titled = suggest(centred, BORIS, (tr) =>
      tr.setBlockType(second + 1, second + 1, schema.node('heading').type, { level: 2, align: 'center' }),
    )
    const accepted = decided(titled, 'accept')
    expect(accepted.childCount).toBe(1)
    expect(accepted.firstChild?.type.name).toBe('heading')
    expect(accepted.firstChild?.attrs).toMatchObject({ level: 2, align: 'center' })
    expect(text(accepted)).toBe('ПервыйВторой')
    expect(decided(titled, 'reject').eq(two)).toBe(true)
  })

  it('for rows and columns of a table is decided whole; merged cells are another table', () => {
    const table = docOf({ type: 'table', content: [row('а', 'б'), row('в', 'г')] }, p('после'))
    for (const command of [addRowAfter, deleteRow, addColumnAfter, deleteColumn, mergeCells]) {
      const after = suggest(table, ANNA, () => run(table, command))
      expect(suggestionsOf(after)).toHaveLength(1)
      expect(decided(after, 'reject').eq(table)).toBe(true)
      expect(decided(after, 'accept').eq(run(table, command).doc)).toBe(true)
    }
  })
})

type Command = (state: EditorState, dispatch: (tr: Transaction) => void) => boolean

function run(doc: Node, command: Command): Transaction {
  const state = EditorState.create({ doc })
  const selection = { type: 'cell', anchor: 2, head: 2 + (doc.firstChild?.firstChild?.firstChild?.nodeSize ?? 0) }
  const within = state.apply(
    state.tr.setSelection(CellSelection.fromJSON(doc, command === mergeCells ? selection : { ...selection, head: 2 })),
  )
  let made = within.tr
  command(within, (tr) => {
    made = tr
  })
  return made
}
