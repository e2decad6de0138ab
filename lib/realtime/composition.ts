/** A phone keeps its last word composed for as long as the caret stands in it; after this nobody is believed to be at it. */
const PATIENCE_MS = 5000
/** The editor takes what was composed into the text within this. */
const SETTLED_MS = 50

const EVENTS = ['compositionstart', 'compositionupdate', 'compositionend'] as const

/**
 * Whether a word of a text is being composed here: an accented letter, an ideogram, a word on a phone. It is the browser's own
 * until it is done; whatever changes in its paragraph meanwhile makes the browser write it twice.
 */
export class Composition {
  private until = 0

  constructor(private readonly ended: () => void) {
    for (const name of EVENTS) globalThis.document?.addEventListener(name, this.hear, true)
  }

  /** How long others' words must wait for it, in milliseconds. */
  left(now: number): number {
    return Math.max(0, this.until - now)
  }

  private readonly hear = ({ type, target }: Event): void => {
    if (!(target instanceof HTMLElement && target.isContentEditable)) return
    const ends = type === 'compositionend'
    this.until = performance.now() + (ends ? SETTLED_MS : PATIENCE_MS)
    if (ends) this.ended()
  }

  stop(): void {
    for (const name of EVENTS) globalThis.document?.removeEventListener(name, this.hear, true)
  }
}
