import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { BodyNode } from '@/lib/editor/content'
import { cellBlocks, type Room } from './blocks'
import { mm } from './measures'
import { words } from './requisites'
import { STYLE } from './styles'

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const MARGIN = mm(1.5)

/**
 * A table across the text: its head repeated on each sheet, rows whole, cells merged as they are in the text. Numbers of the
 * columns are a row of their own; Word repeats the first rows or none, so the head is repeated with them.
 */
export function tableOf(node: BodyNode, { width, pictures }: Room): Table {
  const rows = node.content ?? []
  const columns = columnWidths(rows[0], width)
  const heads = rows.findIndex((row) => !isHead(row))
  const repeated = heads < 0 ? rows.length : heads
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    margins: { left: MARGIN, right: MARGIN, top: MARGIN, bottom: MARGIN, marginUnitType: WidthType.DXA },
    rows: placed(rows)
      .map(
        (cells, index) =>
          new TableRow({
            ...(index < repeated ? { tableHeader: true } : {}),
            cantSplit: true,
            children: cells.map(({ cell, column }) =>
              cellOf(cell, columns.slice(column, column + spanOf(cell, 'colspan')), pictures),
            ),
          }),
      )
      .toSpliced(repeated, 0, ...(node.attrs?.numbered === true ? [numbersOf(columns)] : [])),
  })
}

const numbersOf = (columns: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (width, index) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          children: [new Paragraph({ style: STYLE.columnNumber, children: [words(String(index + 1))] })],
        }),
    ),
  })

/** A row without cells of its own is spanned from above and belongs to the rows it is spanned by. */
const isHead = ({ content = [] }: BodyNode): boolean => content.every((cell) => cell.type === 'tableHeader')

export function spanOf({ attrs }: BodyNode, name: 'colspan' | 'rowspan'): number {
  const span = Number(attrs?.[name] ?? 1)
  return Number.isInteger(span) && span > 0 ? span : 1
}

/** Columns as wide as the author drew them, in twips; equal where none were drawn. */
function columnWidths(row: BodyNode | undefined, width: number): number[] {
  const drawn = (row?.content ?? []).flatMap((cell) => {
    const widths = cell.attrs?.colwidth
    return Array.isArray(widths) ? widths.map(Number) : new Array<number>(spanOf(cell, 'colspan')).fill(Number.NaN)
  })
  const shares = drawn.every((one) => one > 0) ? drawn : drawn.map(() => 1)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let left = 0
  return shares.map((share, index) => {
    const right = Math.round((shares.slice(0, index + 1).reduce((sum, one) => sum + one, 0) / whole) * width)
    const size = share > 0 ? right - left : 0
    left = right
    return size
  })
}

type Placed = { cell: BodyNode; column: number }

/** Cells of each row with the column each begins in; what is spanned from above is passed over. */
function placed(rows: readonly BodyNode[]): Placed[][] {
  const taken: number[] = []
  return rows.map((row) => {
    let column = 0
    const cells = (row.content ?? []).map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1
      const from = column
      for (let at = 0; at < spanOf(cell, 'colspan'); at++) taken[column++] = spanOf(cell, 'rowspan')
      return { cell, column: from }
    })
    for (const [at, left] of taken.entries()) taken[at] = Math.max(0, left - 1)
    return cells
  })
}

function cellOf(cell: BodyNode, columns: readonly number[], pictures: Room['pictures']): TableCell {
  const width = columns.reduce((sum, one) => sum + one, 0)
  const [colspan, rowspan] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    children: cellBlocks(cell, { width: Math.max(width - 2 * MARGIN, mm(5)), pictures }),
  })
}
