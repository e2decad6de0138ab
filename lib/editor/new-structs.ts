import * as Y from 'yjs'

/** What an edit has brought into a text, or has brought so far: letters, marks of style, blocks. */
export function newStructs({ beforeState, doc: { store } }: Y.Transaction): (Y.Item | Y.GC)[] {
  return [...store.clients].flatMap(([client, structs]) => {
    const before = beforeState.get(client) ?? 0
    return before < Y.getState(store, client) ? structs.slice(Y.findIndexSS(structs, before)) : []
  })
}
