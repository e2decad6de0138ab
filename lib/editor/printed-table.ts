import { TableView } from '@tiptap/extension-table'
import type { Node } from '@tiptap/pm/model'

/** Shares of the columns in per cent, as drawn by the author; null where any is not drawn: the columns are equal then, as in print. */
export function columnShares(table: Node): number[] | null {
  const drawn: number[] = []
  table.firstChild?.forEach(({ attrs: { colspan, colwidth } }) => {
    for (let column = 0; column < colspan; column++) drawn.push(Number(colwidth?.[column] ?? 0))
  })
  const whole = drawn.reduce((sum, width) => sum + width, 0)
  return drawn.every((width) => width > 0) ? drawn.map((width) => (width / whole) * 100) : null
}

/** A table on the page: as wide as the text, whatever pixels its columns were drawn in. */
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
    const shares = columnShares(this.node)
    this.table.removeAttribute('style')
    for (const [index, column] of [...this.colgroup.children].entries())
      (column as HTMLElement).style.cssText = shares ? `width: ${shares[index]}%` : ''
  }
}
