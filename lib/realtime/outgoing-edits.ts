import type * as Y from 'yjs'
import { AFTER_PAINT, type Later } from './after-paint'

type Edit = [update: Uint8Array, origin: unknown]
export type Taker = (...edit: Edit) => void

/** A page may stop painting without a word; its edits go by then. */
const LONGEST_MS = 100

/**
 * What is typed here on its way out of the page, to the server and to the copy on this computer. A letter goes when it is on
 * screen: sending and keeping it first took a tenth of the time in which it should appear. On a page that is hidden or being
 * left it goes at once.
 */
export class OutgoingEdits {
  private edits: Edit[] = []
  private readonly takers = new Set<Taker>()
  private timer: ReturnType<typeof setTimeout> | undefined

  /** What comes from `server` is already there: it waits for nothing. */
  constructor(
    private readonly doc: Y.Doc,
    private readonly server: unknown,
    private readonly afterPaint: Later | null = AFTER_PAINT,
  ) {
    doc.on('update', this.onUpdate)
    globalThis.window?.addEventListener('pagehide', this.pass)
    globalThis.document?.addEventListener('visibilitychange', this.pass)
  }

  /** Something typed here has not been given to anybody. */
  get waiting(): boolean {
    return this.edits.length > 0
  }

  /** Edits go to this taker from now on. Libraries that listen to the document themselves are made to listen here. */
  giveTo(taker: Taker): () => void {
    this.doc.off('update', taker)
    this.takers.add(taker)
    return () => void this.takers.delete(taker)
  }

  private readonly onUpdate: Taker = (update, origin) => {
    if (origin === this.server) return this.give([update, origin])
    this.edits.push([update, origin])
    if (!this.afterPaint || globalThis.document?.hidden) return this.pass()
    if (this.edits.length > 1) return
    this.timer = setTimeout(this.pass, LONGEST_MS)
    this.afterPaint(this.pass)
  }

  private readonly pass = (): void => {
    clearTimeout(this.timer)
    const { edits } = this
    this.edits = []
    for (const edit of edits) this.give(edit)
  }

  /** A copy that cannot be written must not keep the edit from the server. */
  private give(edit: Edit): void {
    for (const taker of this.takers) {
      try {
        taker(...edit)
      } catch (error) {
        globalThis.window ? reportError(error) : console.error(error)
      }
    }
  }

  /** Gives away what waits and hears no more. */
  stop(): void {
    this.pass()
    this.doc.off('update', this.onUpdate)
    globalThis.window?.removeEventListener('pagehide', this.pass)
    globalThis.document?.removeEventListener('visibilitychange', this.pass)
  }
}
