import * as decoding from 'lib0/decoding'
import { messageYjsSyncStep1, messageYjsUpdate } from 'y-protocols/sync'
import type { WebsocketProvider } from 'y-websocket'
import { applyUpdates, retryWaiting } from '@/lib/editor/apply-updates'
import type { Own } from '@/lib/editor/stranded/find-stranded'
import { keepWords } from '@/lib/editor/stranded/keep-words'
import { AFTER_PAINT, type Later } from './after-paint'
import { Composition } from './composition'
import { MESSAGE } from './room-protocol'

/** After drawing what came, this many times as long is left to the person's own keys. */
const REST = 4
/** No letter of a colleague waits longer, in milliseconds. */
const LONGEST_MS = 250
/** Who pressed a key so lately is about to press another. */
const TYPING_MS = 500

/**
 * What colleagues write and where their carets are, as it arrives. A letter after a silence is taken at once. In a busy room
 * what comes while the last arrivals are still being drawn is taken together, so that twenty people who write leave the
 * twenty-first room to type: the dearer the text is to draw, the rarer it is drawn. While a person types, it is taken as soon
 * as their own letter is on screen, when the next key is farthest; while they compose a word, when it is composed.
 */
export class Arrivals {
  private updates: Uint8Array[] = []
  private presence: (() => void)[] = []
  private timer: ReturnType<typeof setTimeout> | null = null
  private restUntil = 0
  private typedAt = Number.NEGATIVE_INFINITY
  private painting = false
  private readonly composition = new Composition(() => this.timer !== null && this.wait())

  constructor(
    private readonly provider: WebsocketProvider,
    private readonly own: Own,
    private readonly afterPaint: Later | null = AFTER_PAINT,
  ) {
    provider.doc.on('update', this.onUpdate)
    const handlers = provider.messageHandlers
    const [sync, awareness] = [handlers[MESSAGE.SYNC], handlers[MESSAGE.AWARENESS]]
    handlers[MESSAGE.SYNC] = (encoder, decoder, ...rest) => {
      const kind = decoding.peekVarUint(decoder)
      if (kind === messageYjsSyncStep1) return sync?.(encoder, decoder, ...rest)
      if (kind !== messageYjsUpdate)
        return this.keepingWords([updateIn(decoder)], () => {
          sync?.(encoder, decoder, ...rest)
          retryWaiting(provider.doc, provider)
        })
      decoding.readVarUint(decoder)
      this.updates.push(decoding.readVarUint8Array(decoder))
      this.soon()
    }
    handlers[MESSAGE.AWARENESS] = (...message) => {
      this.presence.push(() => awareness?.(...message))
      this.soon()
    }
  }

  private readonly onUpdate = (_: Uint8Array, origin: unknown) => {
    if (origin === this.provider || !this.afterPaint) return
    this.typedAt = performance.now()
    if (this.painting) return
    this.painting = true
    this.afterPaint(() => {
      this.painting = false
      const now = performance.now()
      if (this.timer !== null && now >= this.restUntil && !this.composition.left(now)) this.take()
    })
  }

  private soon(): void {
    if (this.timer !== null) return
    const now = performance.now()
    this.wait(now - this.typedAt < TYPING_MS ? LONGEST_MS : this.restUntil - now)
  }

  private wait(least = 0): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    const wait = Math.max(least, this.composition.left(performance.now()))
    if (wait <= 0) this.take()
    else this.timer = setTimeout(() => this.wait(), wait)
  }

  private take(): void {
    const { updates, presence } = this
    if (this.timer !== null) clearTimeout(this.timer)
    this.updates = []
    this.presence = []
    this.timer = null
    const began = performance.now()
    this.apply(updates)
    // A caret stands beside letters that must be there first.
    for (const news of presence) news()
    const took = performance.now() - began
    this.restUntil = began + took + Math.min(took * REST, LONGEST_MS)
  }

  /** One that cannot be drawn must not take the connection with it; the page hears of it and makes its editor anew. */
  private apply(updates: Uint8Array[]): void {
    const { doc } = this.provider
    try {
      this.keepingWords(updates, () => applyUpdates(doc, updates, this.provider))
    } catch (error) {
      globalThis.window ? reportError(error) : console.error(error)
    }
  }

  private keepingWords(updates: Uint8Array[], takeIn: () => void): void {
    keepWords({ doc: this.provider.doc, origin: this.provider, own: this.own, updates }, takeIn)
  }

  /** What has not been taken yet is not wanted any more. */
  stop(): void {
    this.provider.doc.off('update', this.onUpdate)
    this.composition.stop()
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }
}

/** The update of a message that is still to be read. */
function updateIn(message: decoding.Decoder): Uint8Array {
  const ahead = decoding.clone(message)
  decoding.readVarUint(ahead)
  return decoding.readVarUint8Array(ahead)
}
