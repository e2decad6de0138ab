import type { Node } from '@tiptap/pm/model'
import { TableMap } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { columnsOf, moveEdge, setColumns, TABLE_PX } from '@/lib/editor/columns'

/** How near the pointer must be to an edge, pixels of the screen. */
const NEAR = 5

type Edge = { pos: number; table: Node; dom: HTMLTableElement; column: number }

/** The edges between columns can be dragged; the text is changed once, when the edge is let go. */
export const columnEdges = {
  mousemove(view: EditorView, event: MouseEvent): boolean {
    if (view.editable && !event.buttons) view.dom.classList.toggle('at-column-edge', edgeAt(view, event) !== null)
    return false
  },
  mousedown(view: EditorView, event: MouseEvent): boolean {
    const edge = view.editable && event.button === 0 ? edgeAt(view, event) : null
    if (!edge) return false
    event.preventDefault()
    drag(view, event.clientX, edge)
    return true
  },
}

function edgeAt(view: EditorView, { target, clientX }: MouseEvent): Edge | null {
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null
  const dom = cell?.closest('table')
  if (!cell || !dom || cell.closest('.column-numbers') || !view.dom.contains(cell)) return null
  const { left, right } = cell.getBoundingClientRect()
  const side = right - clientX <= NEAR ? 'right' : clientX - left <= NEAR ? 'left' : null
  if (!side) return null
  const $cell = view.state.doc.resolve(view.posAtDOM(cell, 0))
  const depth = depthOf($cell, 'table')
  if (!depth) return null
  const table = $cell.node(depth)
  const map = TableMap.get(table)
  const rect = map.findCell($cell.before(depth + 2) - $cell.start(depth))
  const column = side === 'right' ? rect.right - 1 : rect.left - 1
  return column >= 0 && column < map.width - 1 ? { pos: $cell.before(depth), table, dom, column } : null
}

function depthOf($pos: ReturnType<Node['resolve']>, name: string): number | null {
  for (let depth = $pos.depth; depth > 0; depth--) if ($pos.node(depth).type.name === name) return depth
  return null
}

function drag(view: EditorView, from: number, { pos, table, dom, column }: Edge): void {
  const columns = columnsOf(table)
  const perPixel = TABLE_PX / dom.getBoundingClientRect().width
  let now = columns
  const move = ({ clientX }: MouseEvent) => {
    now = moveEdge(columns, column, (clientX - from) * perPixel)
    for (const [at, col] of [...dom.querySelectorAll<HTMLElement>(':scope > colgroup > col')].entries())
      col.style.width = `${now[at] ?? 0}px`
  }
  const end = () => {
    window.removeEventListener('mousemove', move)
    window.removeEventListener('mouseup', end)
    // A colleague may have changed the text meanwhile; then the table is drawn as it is.
    const same = view.state.doc.nodeAt(pos)
    if (same?.type.name !== 'table' || now === columns) return
    if (TableMap.get(same).width === columns.length) view.dispatch(setColumns(view.state.tr, pos, now))
  }
  window.addEventListener('mousemove', move)
  window.addEventListener('mouseup', end)
}
