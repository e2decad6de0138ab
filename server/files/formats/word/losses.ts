import type { TextLoss } from '@/lib/contracts/files'

export type LossKind = TextLoss['kind']

/** What was left out or changed while a text was read, counted: whoever takes the text is told. */
export class Losses {
  private readonly counts: Map<LossKind, number>

  constructor(known: readonly TextLoss[] = []) {
    this.counts = new Map(known.map(({ kind, count }) => [kind, count]))
  }

  add(kind: LossKind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
  }

  list(): TextLoss[] {
    return [...this.counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1))
  }
}
