import * as Y from 'yjs'

/**
 * Takes updates into a text one by one in one transaction: merging a long log first is slower than quadratic (20,000 rows took
 * 18 s). Whatever order they came in, all that has what it builds on is in the text afterwards.
 */
export function applyUpdates(doc: Y.Doc, updates: Iterable<Uint8Array>, origin?: unknown): void {
  Y.transact(
    doc,
    () => {
      for (const update of updates) Y.applyUpdate(doc, update, origin)
      retryWaiting(doc, origin)
    },
    origin,
  )
}

/**
 * Tries what waits once more, as long as that brings anything in. Yjs remembers of what waits one clock for each person, and of
 * two reasons may keep the wrong one: edits that came out of order then wait for each other for ever, with everything they
 * need beside them (yjs 13.6; 1 of 200 random orders of fifteen edits of three people).
 */
export function retryWaiting(doc: Y.Doc, origin?: unknown): void {
  const { store } = doc
  for (let before = -1, now = heldBy(doc); store.pendingStructs && now > before; now = heldBy(doc)) {
    const { update } = store.pendingStructs
    store.pendingStructs = null
    before = now
    Y.applyUpdateV2(doc, update, origin)
  }
}

/** How much of what was written a text has, whoever wrote it. */
const heldBy = ({ store }: Y.Doc): number =>
  [...store.clients.keys()].reduce((sum, client) => sum + Y.getState(store, client), 0)
