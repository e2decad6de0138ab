import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentSchema } from '../schema'
import { decide, decideAll, decideOne } from './decide'
import { suggestionsOf } from './list'
import { decided } from './prove'
import { asSuggestion } from './suggest'
import { hasSuggestion } from './suggestion'

const schema = documentSchema()
const bold = schema.marks.bold?.create()

const words = fc.string({ unit: fc.constantFrom('а', 'б', 'в', ' '), maxLength: 6 })
const inline = fc
  .array(fc.tuple(words, fc.boolean()), { maxLength: 3 })
  .map((runs) =>
    Fragment.fromArray(
      runs.flatMap(([text, strong]) => (text && bold ? [schema.text(text, strong ? [bold] : [])] : [])),
    ),
  )
const block = fc.oneof(
  { weight: 4, arbitrary: inline.map((content) => schema.node('paragraph', null, content)) },
  inline.map((content) => schema.node('paragraph', { list: 'clause', level: 1 }, content)),
  inline.map((content) => schema.node('heading', { level: 1 }, content)),
)
const grid = fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 3 }).map((rows) =>
  schema.node(
    'table',
    null,
    rows.map((cells) =>
      schema.node(
        'tableRow',
        null,
        cells.map((text) =>
          schema.node('tableCell', null, schema.node('paragraph', null, text ? schema.text(text) : undefined)),
        ),
      ),
    ),
  ),
)
const document = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 4 }), fc.option(grid), fc.array(block, { maxLength: 2 }))
  .map(([before, middle, after]) => schema.topNodeType.create(null, [...before, ...(middle ? [middle] : []), ...after]))

/** An edit by fractions of the text, so that the same one can be made in the text with suggestions and in the plain one. */
type Act = { kind: string; at: number; to: number; who: 'anna' | 'boris'; text: string }
const act = fc.record({
  kind: fc.constantFrom('type', 'type', 'delete', 'delete', 'split', 'bold', 'style', 'align', 'paste'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  to: fc.double({ min: 0, max: 0.999, noNaN: true }),
  who: fc.constantFrom('anna' as const, 'boris' as const),
  text: fc.string({ unit: fc.constantFrom('ж', 'з', 'и'), minLength: 1, maxLength: 4 }),
})

/** Places where words stand and are not struck out. */
function places(doc: Node): number[] {
  const found: number[] = []
  const gone = (node: Node) => Boolean(node.attrs.blockDeleted)
  doc.descendants((node, pos) => {
    if (gone(node)) return false
    if (node.isTextblock) for (let at = 0; at <= node.content.size; at++) found.push(pos + 1 + at)
    return true
  })
  return found
}

type Where = { from: number; to: number }
function edit(tr: Transaction, { kind, text }: Act, { from, to }: Where): Transaction {
  const $from = tr.doc.resolve(from)
  if (kind === 'type') return tr.replaceWith(from, from, schema.text(text))
  if (kind === 'delete') return tr.delete(from, to)
  if (kind === 'split') return tr.split(from)
  if (kind === 'bold' && bold) return from < to ? tr.addMark(from, to, bold) : tr
  if (kind === 'style') return tr.setBlockType(from, from, schema.node('heading').type, { level: 2 })
  if (kind === 'align') return tr.setNodeAttribute($from.before(), 'align', 'center')
  if (kind === 'paste')
    return tr.replace(
      from,
      from,
      new Slice(
        Fragment.from([
          schema.node('paragraph', null, schema.text(text)),
          schema.node('paragraph', null, schema.text('я')),
        ]),
        1,
        1,
      ),
    )
  return tr
}

let clock = 0
function suggest(doc: Node, one: Act, where: Where): Node | null {
  const state = EditorState.create({ doc })
  clock += 1
  const who = { by: one.who, name: one.who, id: `s${clock}`, at: clock }
  return asSuggestion(state, edit(state.tr, one, where), who)?.doc ?? null
}

const accepting = (doc: Node): Transform => decide(new Transform(doc), decideAll('accept'))
const clean = (doc: Node): boolean => {
  let found = false
  doc.descendants((node) => {
    found ||= hasSuggestion(node)
  })
  return !found
}

/** Makes the edits in suggestion mode and, beside it, plainly; the places are those of the text with suggestions. */
function play(base: Node, acts: Act[]): { suggested: Node; plain: Node; refused: number } {
  let [suggested, plain, refused] = [base, base, 0]
  for (const one of acts) {
    const all = places(suggested)
    if (all.length === 0) continue
    const pick = (part: number) => all[Math.floor(part * all.length)] as number
    const [from, to] = [pick(one.at), pick(one.to)].sort((a, b) => a - b) as [number, number]
    const toPlain = accepting(suggested).mapping
    const after = suggest(suggested, one, { from, to })
    if (!after) {
      refused++
      continue
    }
    suggested = after
    plain = edit(EditorState.create({ doc: plain }).tr, one, { from: toPlain.map(from), to: toPlain.map(to) }).doc
  }
  return { suggested, plain, refused }
}

const runs = { numRuns: 200 }

describe('suggestions of two people over any text', () => {
  it('rejected, give back the very text they were made on', () => {
    fc.assert(
      fc.property(document, fc.array(act, { minLength: 1, maxLength: 12 }), (base, acts) => {
        const { suggested } = play(base, acts)
        suggested.check()
        const after = decided(suggested, 'reject')
        expect(after.toJSON()).toEqual(base.toJSON())
      }),
      runs,
    )
  })

  it('accepted, are the same edits made plainly', () => {
    fc.assert(
      fc.property(document, fc.array(act, { minLength: 1, maxLength: 12 }), (base, acts) => {
        const { suggested, plain } = play(base, acts)
        expect(decided(suggested, 'accept').toJSON()).toEqual(plain.toJSON())
      }),
      runs,
    )
  })

  it('decided one by one, in any order and either way, leave a sound text and nothing open', () => {
    const verdicts = fc.array(fc.tuple(fc.nat(), fc.constantFrom('accept' as const, 'reject' as const)), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(document, fc.array(act, { minLength: 1, maxLength: 10 }), verdicts, (base, acts, order) => {
        let { suggested: doc } = play(base, acts)
        for (const [pick, verdict] of order) {
          const open = suggestionsOf(doc)
          const one = open[pick % Math.max(1, open.length)]
          if (one) doc = decide(new Transform(doc), decideOne(one.id, verdict)).doc
          doc.check()
        }
        expect(clean(decided(doc, 'accept'))).toBe(true)
      }),
      runs,
    )
  })
})
