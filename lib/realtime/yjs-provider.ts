import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import { newTextDoc } from '@/lib/editor/text-doc'
import { Acknowledgements } from './acknowledgements'
import { Arrivals } from './arrivals'
import { AwayEdits } from './away-edits'
import { watchBlocked } from './blocked-line'
import type { Copies, LocalCopy } from './local-copy'
import { followNetwork } from './network'
import { OutgoingEdits } from './outgoing-edits'
import { speakForOneself } from './own-presence'
import { OwnWords } from './own-words'
import { CLOSE, isShutOut, MESSAGE, MODE } from './room-protocol'

/**
 * What the mark beside the text says. `saved` means on the server's disk; `refused` means that some edits of this screen
 * were not taken (the text was frozen, or writing was never allowed).
 */
export type SaveState = 'connecting' | 'saved' | 'saving' | 'offline' | 'failing' | 'refused'

export type RoomState = {
  save: SaveState
  mayWrite: boolean
  /** Every edit is a proposal: the text is on approval. */
  mustSuggest: boolean
  /** Code of the reason why one may not write: `read_only`, `approval`, … */
  reason: string
  /** The whole text has arrived at least once. */
  synced: boolean
  /** Close code of a room that one is not let into any more, or null. */
  closed: number | null
  /** There are edits here that are not on the server's disk. */
  unsent: boolean
  /** They are kept on this computer, not only in this tab. */
  kept: boolean
  /** The network lets no socket through, though the server answers: one may only read. */
  blocked: boolean
  /** Edits made without a connection have arrived: how many, 0 when it cannot be told; null when there were none. */
  arrived: number | null
}

type Options = {
  url: string
  documentId: string
  WebSocketPolyfill?: typeof WebSocket
  /** Where this computer keeps the text; without it edits live in this tab only. */
  copies?: Copies
  /** Whether the server answers by another way than the socket. */
  answers?: () => Promise<boolean>
}

const AT_FIRST: RoomState = {
  save: 'connecting',
  mayWrite: false,
  mustSuggest: false,
  reason: '',
  synced: false,
  closed: null,
  unsent: false,
  kept: false,
  blocked: false,
  arrived: null,
}

/** A live text in this browser tab: the Yjs document, its connection, and what is known about its safety. */
export class RoomSession {
  readonly doc = newTextDoc()
  readonly provider: WebsocketProvider
  private readonly listeners = new Set<() => void>()
  private snapshot = AT_FIRST
  private readonly acks = new Acknowledgements(() => this.onSilence())
  private readonly away = new AwayEdits()
  private readonly own = new OwnWords(this.doc)
  private readonly stopFollowing: () => void
  private readonly arrivals: Arrivals
  private readonly edits: OutgoingEdits
  private dirty = false
  private refused = false
  private failing = false
  private copy: LocalCopy | null = null
  private copying = false
  private ended = false

  constructor({ url, documentId, WebSocketPolyfill, copies, answers }: Options) {
    this.provider = new WebsocketProvider(url, documentId, this.doc, {
      connect: false,
      disableBc: true,
      WebSocketPolyfill,
    })
    this.arrivals = new Arrivals(this.provider, this.own)
    this.edits = new OutgoingEdits(this.doc, this.provider)
    this.edits.giveTo(this.provider._updateHandler)
    this.listenToServer(copies)
    speakForOneself(this.provider)
    this.stopFollowing = followNetwork(this.provider)
    this.provider.on('status', ({ status }) => this.onStatus(status))
    this.provider.on('sync', (synced) => synced && this.show({ synced: true }))
    this.provider.on('closed', ({ code }) => this.onClosed(code))
    if (answers) watchBlocked(this.provider, { answers, tell: (blocked) => this.show({ blocked }) })
    // What an earlier tab left is in the text before the server is asked what else there is.
    if (copies?.exists()) void this.keepCopy(copies).then(() => this.begin())
    else this.begin()
  }

  private begin(): void {
    if (this.ended) return
    this.edits.giveTo(this.onUpdate)
    this.provider.connect()
  }

  get awareness() {
    return this.provider.awareness
  }

  /** There are edits on this screen that are not on the server's disk. */
  get unsaved(): boolean {
    return this.dirty || this.edits.waiting
  }

  state = (): RoomState => this.snapshot

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Keeps the text on this computer from now on; who only reads it leaves nothing behind. */
  private async keepCopy(copies: Copies): Promise<void> {
    if (this.copying) return
    this.copying = true
    const copy = await copies.open(this.doc, this.edits, () => this.show({ kept: false }))
    if (this.ended) return copy?.close()
    this.copy = copy
    if (copy?.unsent) {
      this.dirty = true
      this.own.takeOver()
      this.away.noteEarlier()
    }
    if (this.dirty) copy?.mark(true)
    this.show({ kept: copy !== null })
  }

  private listenToServer(copies: Copies | undefined): void {
    const handlers = this.provider.messageHandlers
    const sync = handlers[MESSAGE.SYNC]
    handlers[MESSAGE.SYNC] = (encoder, decoder, provider, emitSynced, type) => {
      sync?.(encoder, decoder, provider, emitSynced, type)
      if (encoding.length(encoder) <= 1) return
      this.acks.countAnswer()
      this.show()
    }
    handlers[MESSAGE.SAVED] = (_encoder, decoder) => {
      this.acks.hear(decoding.readVarUint(decoder))
      this.refused = decoding.readUint8(decoder) === 1
      // What is refused may come from an earlier tab, through the copy.
      if (this.refused) this.setDirty(true)
      else if (this.acks.complete && !this.edits.waiting) this.onArrived()
      this.show()
    }
    handlers[MESSAGE.MODE] = (_encoder, decoder) => {
      const mode = decoding.readUint8(decoder)
      const mayWrite = mode === MODE.WRITE || mode === MODE.SUGGEST
      const before = this.snapshot
      this.show({ mayWrite, mustSuggest: mode === MODE.SUGGEST, reason: decoding.readVarString(decoder) })
      const changed = before.mayWrite !== mayWrite || before.mustSuggest !== this.snapshot.mustSuggest
      if (before.synced && changed) this.sayAgain()
      if (mayWrite && copies) void this.keepCopy(copies)
    }
    handlers[MESSAGE.TROUBLE] = (_encoder, decoder) => {
      this.failing = decoding.readUint8(decoder) === 1
      this.show()
    }
  }

  /** A connection that was lost before anybody noticed: what went into it was written without one. */
  private onSilence(): void {
    if (this.lost && this.dirty && this.snapshot.save !== 'offline') this.away.note(Date.now())
    this.show()
  }

  private onArrived(): void {
    this.setDirty(false)
    this.own.allSaved(performance.now())
    const arrived = this.away.take()
    if (arrived !== null) this.show({ arrived })
  }

  /** The person has read that their edits have arrived. */
  forgetArrived(): void {
    this.show({ arrived: null })
  }

  private setDirty(dirty: boolean): void {
    if (this.dirty === dirty) return
    this.dirty = dirty
    this.copy?.mark(dirty)
  }

  private readonly onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin === this.provider) return
    if (this.snapshot.save === 'offline') this.away.note(Date.now())
    this.setDirty(true)
    if (this.provider.wsconnected && this.provider.ws?.readyState === 1) this.acks.count()
    this.show()
  }

  /** What we do here is told anew: the server says beside it who we are and what we may do by now. */
  private sayAgain(): void {
    this.awareness.setLocalState(this.awareness.getLocalState())
  }

  private onStatus(status: 'connected' | 'connecting' | 'disconnected'): void {
    // A new word about ourselves: what others have heard before, they have also heard to be over.
    if (status === 'connected') this.sayAgain()
    else {
      this.acks.reset()
      this.failing = false
    }
    this.show()
  }

  /**
   * The room is closed for good. A text frozen under one's own unsaved edits is asked for once more: the answer, that
   * they are refused, gives the person the choice what becomes of them. Nothing of one's own here means nothing to keep.
   */
  private onClosed(code: number): void {
    if (code === CLOSE.FROZEN && this.unsaved) {
      this.provider.connect()
      return
    }
    if (!this.unsaved && code !== CLOSE.UNAUTHENTICATED) void this.forgetCopy()
    this.show({ closed: code, mayWrite: false, mustSuggest: false })
  }

  /** The person whose session was over has signed in again, or who was shut out is let in again. */
  comeBack(): void {
    if (this.snapshot.closed !== CLOSE.UNAUTHENTICATED && !isShutOut(this.snapshot.closed)) return
    this.show({ closed: null })
    this.provider.connect()
  }

  /** Gives up what this computer keeps of the text; the unsent edits in it are gone with the session. */
  async forgetCopy(): Promise<void> {
    const { copy } = this
    this.copy = null
    await copy?.forget()
    this.show({ kept: false })
  }

  /** A server that says it cannot write is there, however long it does not. */
  private get lost(): boolean {
    return !this.provider.wsconnected || (this.acks.silent && !this.failing)
  }

  private saveState(): SaveState {
    if (this.refused && this.dirty) return 'refused'
    if (this.lost) return this.snapshot.synced ? 'offline' : 'connecting'
    if (this.failing && this.dirty) return 'failing'
    if (this.dirty) return 'saving'
    // Of a text that has not arrived nobody can say that it is saved.
    return this.snapshot.synced ? 'saved' : 'connecting'
  }

  private show(change: Partial<RoomState> = {}): void {
    const before = this.snapshot
    this.snapshot = { ...before, ...change, unsent: this.dirty }
    this.snapshot.save = this.saveState()
    const keys = Object.keys(before) as (keyof RoomState)[]
    if (keys.every((key) => before[key] === this.snapshot[key])) this.snapshot = before
    else for (const listener of this.listeners) listener()
  }

  destroy(): void {
    this.ended = true
    this.edits.stop()
    this.acks.reset()
    this.stopFollowing()
    this.arrivals.stop()
    this.listeners.clear()
    this.provider.destroy()
    this.copy?.close()
    this.doc.destroy()
  }
}

/** Whether a closed room should be opened anew, with a fresh document: its text was frozen under others' unsaved edits. */
export const mustReopen = (code: number | null): boolean => code === CLOSE.FROZEN
