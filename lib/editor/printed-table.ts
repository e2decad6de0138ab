import { TableView } from '@tiptap/extension-table'
import type { Node } from '@tiptap/pm/model'
import { columnsOf, TABLE_PX } from './columns'

/** A table on the page: as wide as the text, its columns in the shares the author drew, whatever pixels those were. */
export class PrintedTable extends TableView {
  constructor(...options: ConstructorParameters<typeof TableView>) {
    super(...options)
    this.spread()
  }

  override update(node: Node): boolean {
    if (!node.sameMarkup(this.node) || !super.update(node)) return false
    this.spread()
    return true
  }

  private spread(): void {
    const columns = columnsOf(this.node)
    this.table.removeAttribute('style')
    for (const [at, column] of [...this.colgroup.children].entries())
      (column as HTMLElement).style.cssText = `width: ${((columns[at] ?? 0) / TABLE_PX) * 100}%`
  }
}
