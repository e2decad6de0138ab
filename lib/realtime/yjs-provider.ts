import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { CLOSE, MESSAGE } from './room-protocol'

/**
 * What the mark beside the text says. `saved` means on the server's disk; `refused` means that some edits of this screen
 * were not taken (the text was frozen, or writing was never allowed).
 */
export type SaveState = 'connecting' | 'saved' | 'saving' | 'offline' | 'failing' | 'refused'

export type RoomState = {
  save: SaveState
  mayWrite: boolean
  /** Code of the reason why one may not write: `read_only`, `approval`, … */
  reason: string
  /** The whole text has arrived at least once. */
  synced: boolean
  /** Close code of a room that one is not let into any more, or null. */
  closed: number | null
}

type Options = { url: string; documentId: string; WebSocketPolyfill?: typeof WebSocket }

/** A connection that gives no answer this long is shown as lost: browsers notice a dead network much later. */
const SILENCE_MS = 5000

/** A live text in this browser tab: the Yjs document, its connection, and what is known about its safety. */
export class RoomSession {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  private readonly listeners = new Set<() => void>()
  private snapshot: RoomState = { save: 'connecting', mayWrite: false, reason: '', synced: false, closed: null }
  /** Sync messages sent over this connection and, of them, those the server has on disk. */
  private sent = 0
  private acknowledged = 0
  private answered = false
  private dirty = false
  private refused = false
  private failing = false
  private silent = false
  private silence: ReturnType<typeof setTimeout> | undefined

  constructor({ url, documentId, WebSocketPolyfill }: Options) {
    this.provider = new WebsocketProvider(url, documentId, this.doc, {
      connect: false,
      disableBc: true,
      WebSocketPolyfill,
    })
    this.listenToServer()
    this.speakForOneself()
    this.doc.on('update', this.onUpdate)
    this.provider.on('status', ({ status }) => this.onStatus(status))
    this.provider.on('sync', (synced) => synced && this.show({ synced: true }))
    this.provider.on('closed', ({ code }) => this.show({ closed: code, mayWrite: false }))
    this.provider.connect()
  }

  get awareness() {
    return this.provider.awareness
  }

  /** There are edits on this screen that are not on the server's disk. */
  get unsaved(): boolean {
    return this.dirty
  }

  state = (): RoomState => this.snapshot

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private listenToServer(): void {
    const handlers = this.provider.messageHandlers
    const sync = handlers[MESSAGE.SYNC]
    handlers[MESSAGE.SYNC] = (encoder, decoder, provider, emitSynced, type) => {
      sync?.(encoder, decoder, provider, emitSynced, type)
      if (encoding.length(encoder) <= 1) return
      // Our answer to the server's question carries everything it has not seen, so it is counted like an edit.
      this.answered = true
      this.count()
    }
    handlers[MESSAGE.SAVED] = (_encoder, decoder) => {
      this.acknowledged = decoding.readVarUint(decoder)
      this.refused = decoding.readUint8(decoder) === 1
      this.silent = false
      if (this.answered && this.acknowledged >= this.sent && !this.refused) this.dirty = false
      this.show()
    }
    handlers[MESSAGE.MODE] = (_encoder, decoder) => {
      const mayWrite = decoding.readUint8(decoder) === 1
      this.show({ mayWrite, reason: decoding.readVarString(decoder) })
    }
    handlers[MESSAGE.TROUBLE] = (_encoder, decoder) => {
      this.failing = decoding.readUint8(decoder) === 1
      this.show()
    }
  }

  /** y-websocket repeats everybody's presence to the server, which multiplies by the people in the room; we send only our own. */
  private speakForOneself(): void {
    const { awareness, doc } = this.provider
    const repeatAll = this.provider._awarenessUpdateHandler
    awareness.off('update', repeatAll)
    awareness.on('update', (changes: { added: number[]; updated: number[]; removed: number[] }, origin: unknown) => {
      const own = (ids: number[]) => ids.filter((id) => id === doc.clientID)
      const mine = { added: own(changes.added), updated: own(changes.updated), removed: own(changes.removed) }
      if (origin !== this.provider && mine.added.length + mine.updated.length + mine.removed.length)
        repeatAll(mine, origin)
    })
  }

  private readonly onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin === this.provider) return
    this.dirty = true
    if (this.provider.wsconnected && this.provider.ws?.readyState === 1) this.count()
    else this.show()
  }

  private count(): void {
    this.sent += 1
    clearTimeout(this.silence)
    this.silence = setTimeout(() => {
      this.silent = this.acknowledged < this.sent
      this.show()
    }, SILENCE_MS)
    this.show()
  }

  private onStatus(status: 'connected' | 'connecting' | 'disconnected'): void {
    // A new word about ourselves: what others have heard before, they have also heard to be over.
    if (status === 'connected') this.awareness.setLocalState(this.awareness.getLocalState())
    else {
      this.sent = 0
      this.acknowledged = 0
      this.answered = false
      this.failing = false
      this.silent = false
      clearTimeout(this.silence)
    }
    this.show()
  }

  private saveState(): SaveState {
    if (this.refused && this.dirty) return 'refused'
    if (!this.provider.wsconnected || this.silent) return this.snapshot.synced ? 'offline' : 'connecting'
    if (this.failing && this.dirty) return 'failing'
    return this.dirty ? 'saving' : 'saved'
  }

  private show(change: Partial<RoomState> = {}): void {
    const before = this.snapshot
    this.snapshot = { ...before, ...change }
    this.snapshot.save = this.saveState()
    const keys = Object.keys(before) as (keyof RoomState)[]
    if (keys.every((key) => before[key] === this.snapshot[key])) this.snapshot = before
    else for (const listener of this.listeners) listener()
  }

  destroy(): void {
    clearTimeout(this.silence)
    this.listeners.clear()
    this.doc.off('update', this.onUpdate)
    this.provider.destroy()
    this.doc.destroy()
  }
}

/** Whether a closed room should be opened anew, with a fresh document: its text was frozen under unsaved edits. */
export const mustReopen = (code: number | null): boolean => code === CLOSE.FROZEN
