import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { forgetText, keptState, markKept, nameOfCopy } from './kept-texts'
import type { OutgoingEdits } from './outgoing-edits'

/** A live text as this computer keeps it, so that edits outlive a lost connection and a closed tab. */
export type LocalCopy = {
  /** Edits in it may not be on the server. */
  readonly unsent: boolean
  mark: (unsent: boolean) => void
  /** Lets go of it; a copy that holds nothing unsent is emptied, what the server has needs no second place. */
  close: () => void
  forget: () => Promise<void>
}

export type Copies = {
  /** An earlier tab left a copy: it must be read before the server is asked. */
  exists: () => boolean
  /** Reads the copy into the text and keeps it from now on; null where the browser will not keep anything. */
  open: (doc: Y.Doc, edits: OutgoingEdits, lost: () => void) => Promise<LocalCopy | null>
}

/** A browser that does not open its database in this time keeps nothing: the text must not wait for it. */
const PATIENCE_MS = 10_000
const SETTLED_MS = 1000

/** The copies of one person's text in this browser. */
export function copiesOf(personId: string, documentId: string): Copies {
  const name = nameOfCopy(personId, documentId)
  return {
    exists: () => mayKeep() && keptState(name) !== null,
    open: async (doc, edits, lost) => ((await opens(name)) ? keep(name, { doc, edits, lost }) : null),
  }
}

function mayKeep(): boolean {
  try {
    return typeof indexedDB !== 'undefined' && typeof localStorage !== 'undefined'
  } catch {
    return false
  }
}

/** Tries beforehand, because y-indexeddb waits for ever where a database cannot be opened. */
function opens(name: string): Promise<boolean> {
  if (!mayKeep()) return Promise.resolve(false)
  return new Promise((resolve) => {
    const request = indexedDB.open(`${name}:try`)
    const answer = (works: boolean) => () => {
      if (works) request.result.close()
      indexedDB.deleteDatabase(`${name}:try`)
      resolve(works)
    }
    request.onsuccess = answer(true)
    request.onerror = answer(false)
    setTimeout(() => resolve(false), PATIENCE_MS)
  })
}

type Keeping = { doc: Y.Doc; edits: OutgoingEdits; lost: () => void }

async function keep(name: string, { doc, edits, lost }: Keeping): Promise<LocalCopy> {
  const persistence = new IndexeddbPersistence(name, doc)
  const takeNoMore = edits.giveTo(persistence._storeUpdate)
  const end = () => {
    takeNoMore()
    return persistence.destroy()
  }
  await persistence.whenSynced
  const unsent = keptState(name) === 'unsent'
  if (!unsent) markKept(name, 'kept')
  const giveUp = () => {
    void end()
    lost()
  }
  const mark = lazyMark(name)
  const { db } = persistence
  // Another tab removed the copy, or the disk is full: an edit must not fail over it.
  if (db) Object.assign(db, { onversionchange: giveUp, onclose: giveUp, onerror: giveUp, onabort: giveUp })
  return {
    unsent,
    mark: mark.set,
    close: () => {
      mark.settle()
      if (db && keptState(name) === 'kept') empty(db)
      void end()
    },
    forget: async () => {
      mark.settle()
      await end()
      await forgetText(name)
    },
  }
}

/**
 * «Unsent» is written at once, «kept» after a pause in the typing: each key is unsent for a moment, and two writes to the
 * browser's disk for a key were seen to cost as much as the key.
 */
function lazyMark(name: string) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    markKept(name, 'kept')
  }
  const set = (unsent: boolean) => {
    if (timer !== undefined) clearTimeout(timer)
    else if (unsent) markKept(name, 'unsent')
    timer = unsent ? undefined : setTimeout(settle, SETTLED_MS)
  }
  return { set, settle }
}

function empty(db: IDBDatabase): void {
  try {
    db.transaction('updates', 'readwrite').objectStore('updates').clear()
  } catch {
    // The browser has closed it already; it goes at sign-out.
  }
}
