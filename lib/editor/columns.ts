import type { Node } from '@tiptap/pm/model'
import { TableMap } from '@tiptap/pm/tables'
import type { Transform } from '@tiptap/pm/transform'

/** Widths of columns are shares of the sheet, in pixels of the screen: together 170 mm. */
export const TABLE_PX = 642
/** No column is drawn narrower: a figure fits in. */
const NARROWEST = 24

/** Columns as the author drew them, or equal; always together as wide as the sheet. */
export function columnsOf(table: Node): number[] {
  const map = TableMap.get(table)
  const drawn = Array.from({ length: map.width }, (_, column) => widthOf(table, map, column))
  const shares = drawn.every((one) => one > 0) ? drawn : drawn.map(() => 1)
  const whole = shares.reduce((sum, one) => sum + one, 0)
  return shares.map((share) => (share / whole) * TABLE_PX)
}

function widthOf(table: Node, map: TableMap, column: number): number {
  const pos = map.map[column] ?? 0
  return Number(table.nodeAt(pos)?.attrs.colwidth?.[column - map.colCount(pos)] ?? 0)
}

/** Moves the edge between a column and the next one; what one gains the other loses. */
export function moveEdge(columns: readonly number[], edge: number, by: number): number[] {
  const [left, right] = [columns[edge] ?? 0, columns[edge + 1] ?? 0]
  const moved = Math.min(Math.max(by, NARROWEST - left), right - NARROWEST)
  if (right - NARROWEST < NARROWEST - left) return [...columns]
  return columns.map((width, at) => (at === edge ? left + moved : at === edge + 1 ? right - moved : width))
}

/** Writes widths into every cell of the table at `pos`; null makes all columns equal. */
export function setColumns<T extends Transform>(tr: T, pos: number, columns: readonly number[] | null): T {
  const table = tr.doc.nodeAt(pos)
  if (!table) return tr
  const map = TableMap.get(table)
  for (const at of new Set(map.map)) {
    const { left, right } = map.findCell(at)
    const widths = columns?.slice(left, right).map(Math.round) ?? null
    if (JSON.stringify(table.nodeAt(at)?.attrs.colwidth ?? null) !== JSON.stringify(widths))
      tr.setNodeAttribute(pos + 1 + at, 'colwidth', widths)
  }
  return tr
}
