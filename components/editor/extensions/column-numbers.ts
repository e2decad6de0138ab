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

/** How much of a table its head takes: the first rows whose cells are all of the head. */
function headSize(table: Node): number {
  let size = 0
  for (const row of table.children) {
    if (row.children.some((cell) => cell.type.name !== 'tableHeader')) break
    size += row.nodeSize
  }
  return size
}

function numbersRow(width: number): HTMLElement {
  const row = document.createElement('tr')
  row.className = 'column-numbers'
  row.contentEditable = 'false'
  for (let number = 1; number <= width; number++) row.insertCell().textContent = String(number)
  return row
}
