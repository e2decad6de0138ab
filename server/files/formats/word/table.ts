import type { BodyNode } from '@/lib/editor/content'
import { readBlocks } from './blocks'
import type { Reading } from './reading'
import { childOf, childrenOf, type Element, isOn, numberOf, valIn } from './xml-tree'

/** Word itself has no more columns. */
const COLUMNS = 63
type Cell = { type: string; attrs: { colspan: number; rowspan: number; colwidth?: number[] }; content: BodyNode[] }
/** `counted`: cells that hold nothing but the number of their column. */
type Table = {
  rows: Cell[][]
  open: Map<number, Cell>
  requisites: boolean
  text: boolean
  counted: Set<Cell>
  grid: number[]
}

/** A table with its merged cells; every row is as wide as the widest. Null for the invisible tables requisites stand in. */
export function readTable(element: Element, depth: number, reading: Reading): BodyNode | null {
  const none = { rows: [], open: new Map(), requisites: false, text: false, counted: new Set<Cell>() }
  const table: Table = { ...none, grid: gridOf(element) }
  let [heading, numbered] = [true, false]
  for (const row of wrapped(element, 'w:tr')) {
    heading &&= isOn(childOf(row, 'w:trPr'), 'w:tblHeader') === true
    const cells = readRow(row, { heading, depth }, table, reading)
    if (cells.length && cells.every((cell) => table.counted.has(cell))) numbered = true
    else table.rows.push(cells)
  }
  if (!table.rows.length || (table.requisites && !table.text)) return null
  fillRows(table.rows, reading)
  const attrs = numbered ? { attrs: { numbered } } : {}
  return { type: 'table', ...attrs, content: table.rows.map((content) => ({ type: 'tableRow', content })) }
}

/** Rows and cells may be wrapped in controls for filling in. */
function* wrapped(parent: Element, name: string): Generator<Element> {
  for (const child of childrenOf(parent))
    if (child.name === name) yield child
    else if (child.name === 'w:sdt') yield* wrapped(childOf(child, 'w:sdtContent') ?? child, name)
    else if (child.name === 'w:customXml' || child.name === 'w:sdtContent') yield* wrapped(child, name)
}

/** Widths of the columns in pixels of the screen; empty where all are equal or nothing is known. */
function gridOf(element: Element): number[] {
  const widths = [...childrenOf(childOf(element, 'w:tblGrid'), 'w:gridCol')]
    .slice(0, COLUMNS)
    .map((column) => numberOf(column, 'w:w') ?? 0)
  const [least, most] = [Math.min(...widths), Math.max(...widths)]
  return least > 0 && most - least > 30 ? widths.map((width) => Math.max(1, Math.round(width / 15))) : []
}

type Setting = { heading: boolean; depth: number }

function readRow(row: Element, { heading, depth }: Setting, table: Table, reading: Reading): Cell[] {
  const cells: Cell[] = []
  const properties = childOf(row, 'w:trPr')
  let column = 0
  const skip = (name: string) => {
    const count = Math.min(Number.parseInt(valIn(properties, name) ?? '0', 10) || 0, COLUMNS - column)
    for (let at = 0; at < count; at++, column++) cells.push(emptyCell())
  }
  skip('w:gridBefore')
  for (const element of wrapped(row, 'w:tc')) {
    if (column >= COLUMNS) break
    reading.spend('cells', 1)
    const own = childOf(element, 'w:tcPr')
    const colspan = Math.min(Math.max(Number.parseInt(valIn(own, 'w:gridSpan') ?? '1', 10) || 1, 1), COLUMNS - column)
    const merge = valIn(own, 'w:vMerge')
    const above = table.open.get(column)
    if (merge !== undefined && merge !== 'restart' && above?.attrs.colspan === colspan) above.attrs.rowspan += 1
    else {
      const cell = readCell(element, { heading, depth, colspan }, table, reading)
      const widths = table.grid.slice(column, column + colspan)
      if (widths.length === colspan) cell.attrs.colwidth = widths
      cells.push(cell)
      for (let at = column; at < column + colspan; at++) table.open.delete(at)
      if (merge !== undefined) table.open.set(column, cell)
    }
    column += colspan
  }
  skip('w:gridAfter')
  return cells
}

const emptyCell = (): Cell => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1 },
  content: [{ type: 'paragraph' }],
})

function readCell(
  element: Element,
  { heading, depth, colspan }: Setting & { colspan: number },
  table: Table,
  reading: Reading,
): Cell {
  const read = readBlocks(element, { place: heading ? 'headCell' : 'cell', depth }, reading)
  const again = !heading && read.marks.has('headCell')
  if (read.marks.has('requisite')) table.requisites = true
  if (read.nodes.length) table.text = true
  const cell = {
    type: heading || again ? 'tableHeader' : 'tableCell',
    attrs: { colspan, rowspan: 1 },
    content: read.nodes.length ? read.nodes : [{ type: 'paragraph' }],
  }
  if (read.marks.has('columnNumber')) table.counted.add(cell)
  return cell
}

/** Rows of one table have one width; what is missing at the right is empty cells. */
function fillRows(rows: Cell[][], reading: Reading): void {
  const widths = rows.map(() => 0)
  rows.forEach((cells, row) => {
    for (const { attrs } of cells)
      for (let at = row; at < row + attrs.rowspan && at < rows.length; at++)
        widths[at] = (widths[at] ?? 0) + attrs.colspan
  })
  const whole = Math.min(Math.max(...widths), COLUMNS)
  rows.forEach((cells, row) => {
    const missing = Math.max(0, whole - (widths[row] ?? 0))
    reading.spend('cells', missing)
    for (let at = 0; at < missing; at++) cells.push(emptyCell())
  })
}
