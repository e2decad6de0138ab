import { DOMSerializer, type Node } from '@tiptap/pm/model'
import { TableMap } from '@tiptap/pm/tables'
import { BINDING_CLASSES, piecesOf } from '@/lib/editor/glued'
import { headRows, numbersRow } from './column-numbers'

/** A row of the head as it stands again on the next sheet; another key is another row. */
export type RepeatedRow = { key: string; draw: () => HTMLElement }

/** What the print repeats of a table on each further sheet: its head, or only the numbers of its columns. */
export function repeatedRows(table: Node, from: number): RepeatedRow[] {
  const head = headRows(table)
  if (from < head.length) return []
  if (table.attrs.numbered === true) {
    const { width } = TableMap.get(table)
    return [{ key: `numbers-${width}`, draw: () => again(numbersRow(width)) }]
  }
  return head.map((row) => ({ key: JSON.stringify(row), draw: () => again(drawRow(row)) }))
}

/** Read aloud and selected it is only where it stands in the text. */
function again(row: HTMLElement): HTMLElement {
  row.classList.add('repeated-head')
  row.contentEditable = 'false'
  row.ariaHidden = 'true'
  return row
}

function drawRow(row: Node): HTMLElement {
  const drawn = DOMSerializer.fromSchema(row.type.schema).serializeNode(row) as HTMLElement
  const walker = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) text.replaceWith(...bound(text.data))
  return drawn
}

/** Words with the same ends of lines as in the text itself. */
const bound = (words: string): (string | HTMLElement)[] =>
  piecesOf(words, 'cell').map(({ text, binding }) => {
    if (!binding || binding === 'loose') return text
    const span = document.createElement('span')
    span.className = BINDING_CLASSES[binding]
    span.textContent = text
    return span
  })
