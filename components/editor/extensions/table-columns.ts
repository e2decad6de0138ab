import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { isInTable, selectedRect } from '@tiptap/pm/tables'
import { columnsOf, moveEdge, setColumns } from '@/lib/editor/columns'
import { columnEdges } from './column-edges'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    tableColumns: {
      /** Makes the column of the caret wider or narrower, at the cost of its neighbour; pixels of the screen. */
      widenColumn: (by: number) => ReturnType
      equalColumns: () => ReturnType
      /** Numbers the columns under the head, or no longer does. */
      toggleColumnNumbers: () => ReturnType
    }
  }
}

/** Columns of tables: their widths by dragging an edge or from the menu, their numbers. */
export const TableColumns = Extension.create({
  name: 'tableColumns',

  addCommands: () => ({
    widenColumn:
      (by) =>
      ({ state, tr, dispatch }) => {
        if (!isInTable(state)) return false
        const { table, tableStart, right } = selectedRect(state)
        const columns = columnsOf(table)
        if (columns.length < 2) return false
        const last = right >= columns.length
        const moved = last ? moveEdge(columns, right - 2, -by) : moveEdge(columns, right - 1, by)
        if (dispatch) setColumns(tr, tableStart - 1, moved)
        return true
      },
    equalColumns:
      () =>
      ({ state, tr, dispatch }) => {
        if (!isInTable(state)) return false
        if (dispatch) setColumns(tr, selectedRect(state).tableStart - 1, null)
        return true
      },
    toggleColumnNumbers:
      () =>
      ({ state, tr, dispatch }) => {
        if (!isInTable(state)) return false
        const { table, tableStart } = selectedRect(state)
        if (dispatch) tr.setNodeAttribute(tableStart - 1, 'numbered', table.attrs.numbered === true ? null : true)
        return true
      },
  }),

  addProseMirrorPlugins: () => [new Plugin({ props: { handleDOMEvents: columnEdges } })],
})
