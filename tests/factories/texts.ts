import { Fragment, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { documentSchema } from '@/lib/editor/schema'

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
/** Any text: paragraphs, clauses, headings, perhaps a table; few letters, so that much repeats. */
export const anyText = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 4 }), fc.option(grid), fc.array(block, { maxLength: 2 }))
  .map(([before, middle, after]) => schema.topNodeType.create(null, [...before, ...(middle ? [middle] : []), ...after]))

/** An edit by fractions of the text, so that the same one can be made in the text with suggestions and in the plain one. */
export type Act = { kind: string; at: number; to: number; who: 'anna' | 'boris'; text: string }
export const anyAct = fc.record({
  kind: fc.constantFrom('type', 'type', 'delete', 'delete', 'split', 'bold', 'style', 'align', 'paste'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  to: fc.double({ min: 0, max: 0.999, noNaN: true }),
  who: fc.constantFrom('anna' as const, 'boris' as const),
  text: fc.string({ unit: fc.constantFrom('ж', 'з', 'и'), minLength: 1, maxLength: 4 }),
})

export type Where = { from: number; to: number }
export function edit(tr: Transaction, { kind, text }: Act, { from, to }: Where): Transaction {
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
