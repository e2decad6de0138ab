import type { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyAct, anyText, edit } from '@/tests/factories/texts'
import { documentSchema } from '../schema'
import { suggestionsOf } from '../suggestions/list'
import { decided } from '../suggestions/prove'
import { compareTexts } from './compare'
import { replaceBlocks } from './replace-blocks'

const schema = documentSchema()
type Marked = string | [text: string, ...marks: string[]]
const words = (...runs: Marked[]) =>
  runs.map((run) => {
    const [text, ...marks] = typeof run === 'string' ? [run] : run
    return { type: 'text', text, marks: marks.map((type) => ({ type })) }
  })
const p = (...runs: Marked[]) => ({ type: 'paragraph', content: words(...runs) })
const table = (...rows: string[][]) => ({
  type: 'table',
  content: rows.map((cells) => ({
    type: 'tableRow',
    content: cells.map((text) => ({ type: 'tableCell', content: [p(text)] })),
  })),
})
const docOf = (...content: object[]): Node => schema.nodeFromJSON({ type: 'doc', content })

const found = (before: Node, after: Node) =>
  suggestionsOf(compareTexts(before, after)).map(({ kinds, removed, added }) => [[...kinds].join(), removed, added])

describe('comparing two texts', () => {
  it.each([
    [
      'a changed word',
      [p('Просим сдать отчёт')],
      [p('Просим представить отчёт')],
      [['deleted,inserted', 'сдать', 'представить']],
    ],
    ['a figure whole', [p('срок 90 дней')], [p('срок 95 дней')], [['deleted,inserted', '90', '95']]],
    [
      'two words beside as one change',
      [p('Сведения направить в отдел до пятого мая')],
      [p('Сведения направить в отдел до шестого июня')],
      [['deleted,inserted', 'пятого мая', 'шестого июня']],
    ],
    ['bold alone', [p('Срочно согласовать')], [p('Срочно ', ['согласовать', 'bold'])], [['reformatted', '', '']]],
    [
      'a heading that was a paragraph',
      [p('Раздел первый')],
      [{ ...p('Раздел первый'), type: 'heading' }],
      [['blockRestyled', '', '']],
    ],
    ['a paragraph that came', [p('Один'), p('Три')], [p('Один'), p('Два'), p('Три')], [['blockInserted', '', '']]],
    ['a paragraph that went', [p('Один'), p('Два'), p('Три')], [p('Один'), p('Три')], [['blockDeleted', 'Два', '']]],
    [
      'a cell',
      [table(['а', 'сто рублей'], ['б', 'два'])],
      [table(['а', 'триста рублей'], ['б', 'два'])],
      [['deleted,inserted', 'сто', 'триста']],
    ],
    [
      'a row',
      [table(['а', 'один'], ['в', 'три'])],
      [table(['а', 'один'], ['б', 'два'], ['в', 'три'])],
      [['blockInserted', '', '']],
    ],
    ['nothing', [p('То же'), table(['а'])], [p('То же'), table(['а'])], []],
  ])('finds %s', (_what, before, after, changes) => {
    expect(found(docOf(...before), docOf(...after))).toEqual(changes)
  })

  it('accepted is the second text and rejected the first, for a text and its edited copy', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyAct, { maxLength: 6 }), (before, acts) => {
        const after = acts.reduce((doc, act) => {
          const places: number[] = []
          doc.descendants((node, pos) => {
            if (node.isTextblock) for (let at = 0; at <= node.content.size; at++) places.push(pos + 1 + at)
          })
          const pick = (part: number) => places[Math.floor(part * places.length)] ?? 1
          const [from, to] = [pick(act.at), pick(act.to)].sort((a, b) => a - b) as [number, number]
          return edit(EditorState.create({ doc }).tr, act, { from, to }).doc
        }, before)
        expectTrue(before, after)
      }),
      { numRuns: 100 },
    )
  })

  it('touches nothing but what differs when one text is made the other', () => {
    const before = docOf(p('Первый'), p('Второй абзац'), table(['а']), p('Четвёртый'))
    const after = docOf(p('Первый'), p('Второй новый абзац'), table(['а']), p('Четвёртый'), p('Пятый'))
    const { mapping, doc } = replaceBlocks(new Transform(before), after)
    expect(doc.eq(after)).toBe(true)
    for (const kept of [1, 8, 12, 16, 30, 33]) expect(mapping.mapResult(kept).deleted).toBe(false)
  })

  it('and for any two texts at all', () => {
    fc.assert(fc.property(anyText, anyText, expectTrue), { numRuns: 100 })
  })
})

function expectTrue(before: Node, after: Node): void {
  expect(replaceBlocks(new Transform(before), after).doc.toJSON()).toEqual(after.toJSON())
  const compared = compareTexts(before, after)
  compared.check()
  expect(decided(compared, 'accept').toJSON()).toEqual(after.toJSON())
  expect(decided(compared, 'reject').toJSON()).toEqual(before.toJSON())
}
