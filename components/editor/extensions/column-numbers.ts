import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { TableMap } from '@tiptap/pm/tables'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

const key = new PluginKey<DecorationSet>('columnNumbers')

/** The row of column numbers under the head of a table: shown and printed, never a part of the text. */
export const ColumnNumbers = Extension.create({
  name: 'columnNumbers',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => numbersIn(doc),
        apply: (tr, before) => (tr.docChanged ? numbersIn(tr.doc) : before),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

function numbersIn(doc: Node): DecorationSet {
  const rows: Decoration[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'table' && node.attrs.numbered === true) {
      const { width } = TableMap.get(node)
      rows.push(
        Decoration.widget(pos + 1 + headSize(node), () => numbersRow(width), { side: -1, key: `columns-${width}` }),
      )
    }
    return !node.isTextblock
  })
  return DecorationSet.create(doc, rows)
}

/** The head of a table: the first rows whose cells are all of the head. */
export function headRows(table: Node): readonly Node[] {
  const end = table.children.findIndex((row) => row.children.some((cell) => cell.type.name !== 'tableHeader'))
  return end < 0 ? table.children : table.children.slice(0, end)
}

const headSize = (table: Node): number => headRows(table).reduce((size, { nodeSize }) => size + nodeSize, 0)

/** The numbers of columns as they stand under the head. */
export function numbersRow(width: number): HTMLElement {
  const row = document.createElement('tr')
  row.className = 'column-numbers'
  row.contentEditable = 'false'
  for (let number = 1; number <= width; number++) row.insertCell().textContent = String(number)
  return row
}
