import * as decoding from 'lib0/decoding'
import { Awareness } from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { applyUpdates } from '@/lib/editor/apply-updates'
import { BODY_FIELD } from '@/lib/editor/content'
import { newTextDoc } from '@/lib/editor/text-doc'
import { CLOSE, LOCK, MESSAGE, MODE, type Mode } from '@/lib/realtime/room-protocol'
import type { Appended, NewUpdate } from '../store'
import { BaseGuard } from './base-guard'
import { frames } from './frames'
import type { Peer, Rights } from './peer'
import { PresenceBook } from './presence'
import { type Received, Saver } from './saver'
import { SuggestionAuthors } from './suggestion-authors'
import { hasWaiting, takeUpdate } from './take-update'

/** A text on disk: its edits, why it takes none, and the version of it that was sent last. */
export type Stored = { updates: Uint8Array[]; lock: string | null; sent: string | null }

export type RoomPorts = {
  load: () => Promise<Stored>
  append: (rows: NewUpdate[], sent: string | null) => Promise<Appended>
  /** Edits reached the disk. */
  changed: () => void
  /** Nobody is here and nothing waits: the room may be forgotten. */
  idle: () => void
  /** Its text is no longer what is on disk: nobody may be let into it any more. */
  spoiled: () => void
  failed: (error: unknown) => void
}

const FROM_STORE = Symbol('from the store')
type Changes = Record<'added' | 'updated' | 'removed', number[]>

/**
 * One live text on this node. Edits are applied and passed on at once, committed in groups, and acknowledged to their
 * sender only after the commit. What a reader sends is never applied.
 */
export class Room {
  readonly doc = newTextDoc()
  readonly awareness = new Awareness(this.doc)
  readonly ready: Promise<void>
  readonly peers = new Set<Peer>()
  /** People at the door: the room must not be forgotten under them. */
  entering = 0
  private readonly presence = new PresenceBook(this.awareness)
  private readonly authors = new SuggestionAuthors(this.doc)
  private readonly guard = new BaseGuard(this.doc)
  private readonly saver: Saver
  private lock: string | null = null
  private sent: string | null = null
  private ended = false
  private passing: Uint8Array | null = null

  constructor(private readonly ports: RoomPorts) {
    this.doc.getXmlFragment(BODY_FIELD)
    this.awareness.setLocalState(null)
    this.awareness.on('update', this.onPresence)
    this.saver = new Saver({
      append: (rows) => ports.append(rows, this.sent),
      stillPropose: () => this.stillPropose(),
      saved: (batch) => this.onSaved(batch),
      frozen: () => this.spoil(),
      failing: (error) => {
        ports.failed(error)
        this.broadcast(frames.trouble(true))
      },
      recovered: () => this.broadcast(frames.trouble(false)),
      idle: () => this.forgetIfIdle(),
    })
    this.ready = this.load()
  }

  private async load(): Promise<void> {
    const { updates, lock, sent } = await this.ports.load()
    this.lock = lock
    this.sent = sent
    this.applyStored(updates)
    this.doc.on('update', this.onUpdate)
  }

  private readonly onUpdate = (update: Uint8Array, origin: unknown) => {
    this.broadcast(frames.update(this.passing ?? update), origin as Peer)
  }

  /**
   * An edit goes on as it came. Of one that Yjs writes anew after it was taken in, nobody could tell which letters its author
   * deleted and which went only here, because they had not reached them (ADR 016).
   */
  private passOn<T>(edit: () => Uint8Array, take: () => T): T {
    this.passing = hasWaiting(this.doc) ? null : edit()
    try {
      return take()
    } finally {
      this.passing = null
    }
  }

  private readonly onPresence = ({ added, updated, removed }: Changes) => {
    this.broadcast(frames.awareness(this.awareness, [...added, ...updated, ...removed]))
  }

  private broadcast(frame: Uint8Array, except?: Peer): void {
    for (const peer of this.peers) if (peer !== except) peer.send(frame)
  }

  private modeOf(peer: Peer): Mode {
    if (this.lock === null) return peer.presence.mayWrite ? MODE.WRITE : MODE.READ
    return this.lock === LOCK.APPROVAL && peer.maySuggest ? MODE.SUGGEST : MODE.READ
  }

  private tellMode(peer: Peer): void {
    peer.send(frames.mode(this.modeOf(peer), this.lock ?? (peer.presence.mayWrite ? '' : 'read_only')))
  }

  join(peer: Peer): void {
    this.peers.add(peer)
    this.tellMode(peer)
    peer.send(frames.syncStep1(this.doc))
    const present = [...this.awareness.getStates().keys()]
    if (present.length) peer.send(frames.awareness(this.awareness, present))
  }

  leave(peer: Peer): void {
    if (this.ended || !this.peers.delete(peer)) return
    this.presence.drop(peer.presence)
    this.forgetIfIdle()
  }

  /** The one predicate of leaving memory. */
  forgetIfIdle(): void {
    if (this.ended || this.peers.size || this.entering || !this.saver.idle) return
    this.end()
    this.ports.idle()
  }

  private end(): void {
    this.ended = true
    this.guard.forget()
    this.awareness.destroy()
    this.doc.destroy()
  }

  receive(peer: Peer, data: Uint8Array): void {
    if (this.ended || !this.peers.has(peer)) return
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.SYNC) this.receiveSync(peer, decoder)
    else if (type === MESSAGE.AWARENESS)
      this.presence.take(decoding.readVarUint8Array(decoder), peer.presence, { mode: this.modeOf(peer), origin: peer })
    else if (type === MESSAGE.QUERY_AWARENESS)
      peer.send(frames.awareness(this.awareness, [...this.awareness.getStates().keys()]))
    else throw new Error('unknown message')
  }

  private receiveSync(peer: Peer, decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === sync.messageYjsSyncStep1) peer.send(frames.syncStep2(this.doc, payload))
    else if (kind === sync.messageYjsSyncStep2 || kind === sync.messageYjsUpdate) this.receiveEdit(peer, payload)
    else throw new Error('unknown sync message')
  }

  private receiveEdit(peer: Peer, payload: Uint8Array): void {
    // Counted in the order of arrival; the editor counts the same frames, and the socket keeps their order.
    peer.received += 1
    const mode = this.modeOf(peer)
    const admits = (decoded: ReturnType<typeof Y.decodeUpdate>) => this.authors.admits(payload, decoded, peer.personId)
    const keeps = mode === MODE.SUGGEST ? () => this.guard.keeps(payload) : null
    const door = { origin: peer, mayWrite: mode !== MODE.READ, admits, keeps }
    const taken = this.passOn(
      () => payload,
      () => takeUpdate(this.doc, payload, door),
    )
    if (taken.outcome === 'foreign') {
      peer.close(CLOSE.FOREIGN_CONTENT, 'content outside the schema')
      return
    }
    if (taken.outcome === 'refused') peer.refused = true
    if (taken.outcome === 'taken' && taken.released)
      for (const update of taken.updates) peer.send(frames.update(update))
    const updates = taken.outcome === 'taken' && taken.updates.length ? taken.updates : [null]
    const { personId, received: ordinal } = peer
    for (const update of updates) this.saver.add({ update, personId, proposed: keeps !== null, peer, ordinal })
  }

  private onSaved(batch: Received[]): void {
    for (const { peer, ordinal } of batch) peer?.acknowledge(ordinal)
    if (batch.some((received) => received.update)) this.ports.changed()
  }

  /**
   * The executor took proposals and sent the text anew while edits were on their way to the disk. Beside the new text they
   * may say something else, for what was proposed around them stands now: then it is as if the text had been frozen.
   */
  private async stillPropose(): Promise<boolean> {
    const { updates, lock, sent } = await this.ports.load()
    this.applyStored(updates)
    this.sent = sent
    return !this.ended && (lock !== LOCK.APPROVAL || this.guard.standsOn(updates))
  }

  /** The text was frozen while edits that everyone had seen were not on disk: it is opened anew by everyone. */
  private spoil(): void {
    if (this.ended) return
    this.ports.spoiled()
    this.closeAll(CLOSE.FROZEN, 'the text was frozen')
    this.peers.clear()
    this.end()
  }

  /** Freeze and unfreeze at run time; after an unfreeze everyone is asked again for what they have. */
  setLock(lock: string | null): void {
    this.lock = lock
    this.guard.forget()
    for (const peer of this.peers) {
      this.tellMode(peer)
      if (lock === null) this.askAgain(peer)
    }
  }

  /** What a person may do in this room changed. */
  setRights(peer: Peer, { mayWrite, maySuggest }: Rights): void {
    if (peer.presence.mayWrite === mayWrite && peer.maySuggest === maySuggest) return
    const before = this.modeOf(peer)
    peer.presence.mayWrite = mayWrite
    peer.maySuggest = maySuggest
    this.tellMode(peer)
    if (this.modeOf(peer) > before) this.askAgain(peer)
  }

  private askAgain(peer: Peer): void {
    peer.refused = false
    peer.send(frames.syncStep1(this.doc))
  }

  /** All edits from the store: the text at opening, or what was missed of it. */
  applyStored(updates: Uint8Array[]): void {
    if (this.ended) return
    applyUpdates(this.doc, updates, FROM_STORE)
    this.guard.rebase()
  }

  /** Edits of another node or of the product itself. */
  applyNews(updates: Uint8Array[]): void {
    if (this.ended) return
    this.passOn(
      () => Y.mergeUpdates(updates),
      () => this.applyStored(updates),
    )
  }

  closeAll(code: number, reason: string): void {
    for (const peer of this.peers) peer.close(code, reason)
  }

  /** Puts everything received on disk; tells whether that succeeded before the deadline. */
  drain = (deadline: number): Promise<boolean> => this.saver.drain(deadline)
}
