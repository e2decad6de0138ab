import * as Y from 'yjs'
import { retryWaiting } from '@/lib/editor/apply-updates'
import { fitsSchema, isCovered } from './check-update'

export type Taken =
  /**
   * In the text now; these bytes are to be stored (none when it held them already): the edit as it came, unless others' edits may
   * have waited for this one. Then it is `released`: they are in it, and its sender has not seen them.
   */
  | { outcome: 'taken'; updates: Uint8Array[]; released: boolean }
  /** An attempt to write by someone who may not. */
  | { outcome: 'refused' }
  /** Not text of ours. */
  | { outcome: 'foreign' }

type Door = {
  origin: unknown
  mayWrite: boolean
  admits: (decoded: ReturnType<typeof Y.decodeUpdate>) => boolean
  /** Where edits may only be proposed: whether this one is. */
  keeps?: (() => boolean) | null
}

/** Lets what a socket sent into the text, if it may write and the schema knows it. */
export function takeUpdate(doc: Y.Doc, payload: Uint8Array, { origin, mayWrite, admits, keeps = null }: Door): Taken {
  const decoded = Y.decodeUpdate(payload)
  // A reader's empty answer to our question is not an attempt to write.
  if (!mayWrite)
    return isCovered(doc, decoded) ? { outcome: 'taken', updates: [], released: false } : { outcome: 'refused' }
  if (!fitsSchema(doc, decoded) || !admits(decoded)) return { outcome: 'foreign' }
  if (keeps && !isCovered(doc, decoded) && !keeps()) return { outcome: 'refused' }
  const { store } = doc
  const before = waitingIn(doc)
  const updates: Uint8Array[] = []
  const collect = (update: Uint8Array) => void updates.push(update)
  doc.on('update', collect)
  Y.applyUpdate(doc, payload, origin)
  // An edit that builds on something not seen yet waits inside Yjs; it is stored as it came.
  const waits = (store.pendingStructs ?? store.pendingDs) !== null
  const changed = waits && waitingIn(doc).some((bytes, at) => bytes !== before[at])
  const released = before.some((bytes) => bytes !== null)
  retryWaiting(doc, origin)
  doc.off('update', collect)
  if (!released) return { outcome: 'taken', updates: updates.length || changed ? [payload] : [], released }
  return { outcome: 'taken', updates: changed ? [...updates, payload] : updates, released }
}

/** Whether edits wait for others in a text: what comes next may bring them in with it. */
export const hasWaiting = (doc: Y.Doc): boolean => waitingIn(doc).some((bytes) => bytes !== null)

/** The bytes that wait: Yjs keeps one object for all of them and puts what comes next to wait beside into its bytes. */
const waitingIn = ({ store }: Y.Doc) => [store.pendingStructs?.update ?? null, store.pendingDs]
