import fc from 'fast-check'
import type { BodyNode } from '@/lib/editor/content'
import { cleanAlt } from '@/lib/editor/picture'
import { image, PHOTO, PLAN } from './pictures'

/** Any text an editor can make: words with marks and links, lists, headings, new pages, tables with merged cells, pictures. */

const MARKS = ['bold', 'italic', 'strike', 'underline']
const letters = fc.constantFrom(...'абвгдеёжз АБВ 123 .,;:-–—«»"\'&<>()№%/\u00a0\u2011\u00ad\t')
const word = fc.string({ unit: letters, minLength: 1, maxLength: 12 })
const address = fc.constantFrom('https://example.org/?a=1&b=2', 'http://a.example/путь', 'mailto:a@b.example')

const marks = fc.record({
  plain: fc.subarray(MARKS),
  link: fc.option(address, { freq: 6, nil: null }),
})
const text = fc.tuple(word, marks).map(([value, { plain, link }]): BodyNode => {
  const all = [...(link ? [{ type: 'link', attrs: { href: link } }] : []), ...plain.map((type) => ({ type }))]
  return { type: 'text', text: value, ...(all.length ? { marks: all } : {}) }
})
const inline = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: fc.constant<BodyNode>({ type: 'hardBreak' }) },
)

/** Neighbours of one look are one text, as an editor keeps them. */
const words = fc.array(inline, { maxLength: 6 }).map((parts) =>
  parts.reduce<BodyNode[]>((content, part) => {
    const before = content.at(-1)
    const same = JSON.stringify(before?.marks) === JSON.stringify(part.marks)
    if (before?.type === 'text' && part.type === 'text' && same) before.text = `${before.text}${part.text}`
    else content.push({ ...part })
    return content
  }, []),
)

const align = fc.constantFrom(null, null, 'left', 'center', 'right')
const pageBreak = fc.constantFrom(null, null, null, null, null, true)
const list = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ list: null, level: 0 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }).map((level) => ({ list: 'clause', level })) },
  { weight: 3, arbitrary: fc.constantFrom({ list: 'letter', level: 0 }, { list: 'bullet', level: 0 }) },
)
const paragraph = fc.tuple(align, pageBreak, list, words).map(
  ([wish, page, item, content]): BodyNode => ({
    type: 'paragraph',
    attrs: { align: wish, pageBreak: page, ...item },
    content,
  }),
)
const heading = fc.tuple(align, pageBreak, fc.constantFrom(1, 2), words).map(
  ([wish, page, level, content]): BodyNode => ({
    type: 'heading',
    attrs: { align: wish, pageBreak: page, level },
    content,
  }),
)

const picture = fc
  .record({
    width: fc.integer({ min: 50, max: 400 }).map((tenths) => tenths / 10),
    alt: word.map(cleanAlt),
    align: fc.constantFrom(null, 'left', 'right'),
    of: fc.constantFrom(PLAN, PHOTO),
  })
  .map(({ of, ...attrs }) => image(attrs, of))

/** Numbers and new pages are not printed in cells. */
const cellText = fc
  .tuple(align, words)
  .map(([wish, content]): BodyNode => ({ type: 'paragraph', attrs: { align: wish }, content }))
const inCell = fc.array(cellText, { minLength: 1, maxLength: 2 })

type Rectangle = { top: number; left: number; height: number; width: number }
type Grid = {
  rows: number
  columns: number
  widths: number[] | null
  merged: Rectangle[]
  heads: number
  cells: BodyNode[][]
}

/** Widths that fill the sheet: any other would come back in the same shares of it. */
const DRAWN: Record<number, number[]> = { 2: [214, 428], 3: [100, 200, 342], 4: [60, 120, 180, 282] }

const grid = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      widths: fc.constantFrom(null, DRAWN[columns] ?? null),
      merged: fc.array(
        fc.record({
          top: fc.integer({ min: 0, max: rows - 1 }),
          left: fc.integer({ min: 0, max: columns - 1 }),
          height: fc.integer({ min: 1, max: rows }),
          width: fc.integer({ min: 1, max: columns }),
        }),
        { maxLength: 2 },
      ),
      heads: fc.integer({ min: 0, max: rows }),
      cells: fc.array(inCell, { minLength: rows * columns, maxLength: rows * columns }),
    }),
  )

const table = fc
  .tuple(grid, fc.constantFrom(null, null, true))
  .map(([made, numbered]): BodyNode => ({ type: 'table', attrs: { numbered }, content: rowsOf(made) }))

function rowsOf({ rows, columns, widths, merged, heads, cells }: Grid): BodyNode[] {
  const taken = new Set<string>()
  return Array.from({ length: rows }, (_, top) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, (_, left) => left).flatMap((left): BodyNode[] => {
      if (taken.has(`${top} ${left}`)) return []
      const wish = merged.find((one) => one.top === top && one.left === left)
      const end = top < heads ? heads : rows
      const fits = wish && top + wish.height <= end && left + wish.width <= columns
      const size = fits && freeOf(taken, wish) ? wish : { top, left, height: 1, width: 1 }
      for (let y = 0; y < size.height; y++) for (let x = 0; x < size.width; x++) taken.add(`${top + y} ${left + x}`)
      const colwidth = widths ? widths.slice(left, left + size.width) : null
      return [
        {
          type: top < heads ? 'tableHeader' : 'tableCell',
          attrs: { colspan: size.width, rowspan: size.height, colwidth },
          content: cells[top * columns + left] ?? [],
        },
      ]
    }),
  }))
}

function freeOf(taken: ReadonlySet<string>, { top, left, height, width }: Rectangle): boolean {
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++) if (taken.has(`${y} ${x}`)) return false
  return true
}

const blockNode = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: heading },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: picture },
)

export const anyBody: fc.Arbitrary<BodyNode> = fc
  .array(blockNode, { minLength: 1, maxLength: 10 })
  .map((content) => ({ type: 'doc', content }))
