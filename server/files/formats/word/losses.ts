/** What of a Word file has no place in our text, by name. */
export type LossKind =
  | 'pictures'
  | 'textBoxes'
  | 'footnotes'
  | 'comments'
  | 'revisions'
  | 'formulas'
  | 'fields'
  | 'headers'
  | 'numbers'
  | 'scripts'
  | 'hidden'
  | 'objects'

/** What was left out or changed while a text was read, counted: whoever takes the text is told. */
export class Losses {
  private readonly counts = new Map<LossKind, number>()

  add(kind: LossKind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
  }

  list(): { kind: LossKind; count: number }[] {
    return [...this.counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1))
  }
}
