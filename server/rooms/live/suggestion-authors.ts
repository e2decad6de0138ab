import * as Y from 'yjs'

type Claim = { id: string; by: string }

/**
 * Whose suggestions a text holds. Nobody may sign a new one with another person's name; what already is in the text may
 * pass through anyone's edits (a paragraph is split, an acceptance undone), because Yjs moves words by writing them anew.
 */
export class SuggestionAuthors {
  private readonly known = new Map<string, string>()

  constructor(doc: Y.Doc) {
    doc.on('afterTransaction', (transaction: Y.Transaction) => this.learn(transaction))
  }

  /** Whether every suggestion in an update is its sender's own or known to be somebody's already. */
  admits(structs: readonly unknown[], personId: string): boolean {
    return structs.every((struct) =>
      claimsOf(struct).every(({ id, by }) => (this.known.has(id) ? this.known.get(id) === by : by === personId)),
    )
  }

  private learn({ doc, beforeState, afterState }: Y.Transaction): void {
    for (const [client, clock] of afterState) {
      const before = beforeState.get(client) ?? 0
      const structs = doc.store.clients.get(client)
      if (before >= clock || !structs) continue
      for (const struct of structs.slice(Y.findIndexSS(structs, before)))
        for (const { id, by } of claimsOf(struct)) if (!this.known.has(id)) this.known.set(id, by)
    }
  }
}

function claimsOf(struct: unknown): Claim[] {
  if (!(struct instanceof Y.Item)) return []
  const { content } = struct
  const values: unknown[] =
    content instanceof Y.ContentFormat ? [content.value] : content instanceof Y.ContentAny ? content.arr : []
  return values.filter(isClaim)
}

const isClaim = (value: unknown): value is Claim =>
  typeof value === 'object' && value !== null && 'by' in value && 'id' in value
