import { DOMSerializer, type Node } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'

/** A table on the page: what is drawn of it once is changed in place, so that its columns follow the text. */
export class TableView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  private readonly table: HTMLTableElement

  constructor(private node: Node) {
    const { dom, contentDOM } = drawn(node)
    this.dom = dom
    this.contentDOM = contentDOM
    this.table = dom.querySelector('table') as HTMLTableElement
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    const fresh = drawn(node).dom.querySelector('table') as HTMLTableElement
    dress(this.table, fresh)
    const [old, columns] = [this.table.querySelector('colgroup'), fresh.querySelector('colgroup')]
    if (old && columns && old.innerHTML !== columns.innerHTML) old.replaceWith(columns)
    return true
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }
}

function drawn(node: Node): { dom: HTMLElement; contentDOM: HTMLElement } {
  const spec = node.type.spec.toDOM?.(node) ?? ['table', ['tbody', 0]]
  return DOMSerializer.renderSpec(document, spec) as { dom: HTMLElement; contentDOM: HTMLElement }
}

/** Gives an element the attributes of another; classes are the editor's own. */
export function dress(element: HTMLElement, like: HTMLElement): void {
  for (const { name } of [...element.attributes])
    if (name !== 'class' && name !== 'draggable' && !like.hasAttribute(name)) element.removeAttribute(name)
  for (const { name, value } of like.attributes) if (name !== 'class') element.setAttribute(name, value)
}
