import * as decoding from 'lib0/decoding'
import { applyAwarenessUpdate, Awareness, removeAwarenessStates } from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { CLOSE, MESSAGE } from '@/lib/realtime/room-protocol'
import { ownAwareness } from './awareness-guard'
import { frames } from './messages'
import { type NewUpdate, TextLocked } from './store'

/** One socket in a room. */
export type Connection = {
  personId: string
  name: string
  color: string
  /** May this person write at all; the room's own lock comes on top. */
  mayWrite: boolean
  send: (frame: Uint8Array) => void
  close: (code: number, reason: string) => void
}
type Member = Connection & { received: number; acknowledged: number; clients: Set<number> }

export type RoomPorts = {
  load: () => Promise<{ updates: Uint8Array[]; lastSeq: number; locked: boolean; reason: string }>
  append: (rows: NewUpdate[]) => Promise<void>
  snapshot: (state: Uint8Array, upToSeq: number) => Promise<void>
  emptied: () => void
  failed: (error: unknown) => void
}

const FROM_STORE = Symbol('from the store')
const RETRY_MS = [100, 200, 400, 800, 1600, 3200, 5000]
const SNAPSHOT_EVERY = 500

/**
 * One live text on this node. Edits are applied and passed on at once, committed in groups (one save under way, what
 * arrives meanwhile is the next group), and acknowledged to their sender only after the commit.
 */
export class Room {
  readonly doc = new Y.Doc()
  readonly awareness = new Awareness(this.doc)
  readonly ready: Promise<void>
  private readonly members = new Map<Connection, Member>()
  private pending: NewUpdate[] = []
  private saving: Promise<void> | null = null
  private failures = 0
  private locked = false
  private reason = ''
  private lastSeq = 0
  private dead = false

  constructor(private readonly ports: RoomPorts) {
    this.awareness.setLocalState(null)
    this.awareness.on('update', this.onAwareness)
    this.ready = this.load()
  }

  private async load(): Promise<void> {
    const { updates, lastSeq, locked, reason } = await this.ports.load()
    // Applied one by one in one transaction: merging a long log first is slower than quadratic (20,000 rows took 18 s).
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, FROM_STORE)
    }, FROM_STORE)
    Object.assign(this, { lastSeq, locked, reason })
    this.doc.on('update', this.onUpdate)
    if (updates.length > SNAPSHOT_EVERY) await this.ports.snapshot(Y.encodeStateAsUpdate(this.doc), lastSeq)
  }

  private readonly onUpdate = (update: Uint8Array, origin: unknown) => {
    const sender = this.members.get(origin as Connection)
    this.broadcast(frames.update(update), origin as Connection)
    if (origin !== FROM_STORE) this.pending.push({ update, personId: sender?.personId ?? null })
  }

  private readonly onAwareness = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    this.broadcast(frames.awareness(this.awareness, [...added, ...updated, ...removed]))
  }

  private broadcast(frame: Uint8Array, except?: Connection): void {
    for (const member of this.members.keys()) if (member !== except) member.send(frame)
  }

  join(connection: Connection): void {
    this.members.set(connection, { ...connection, received: 0, acknowledged: 0, clients: new Set() })
    connection.send(frames.mode(this.writable(connection), this.reason))
    connection.send(frames.syncStep1(this.doc))
    const present = [...this.awareness.getStates().keys()]
    if (present.length) connection.send(frames.awareness(this.awareness, present))
  }

  private writable = (connection: Connection): boolean => connection.mayWrite && !this.locked

  leave(connection: Connection): void {
    const member = this.members.get(connection)
    this.members.delete(connection)
    if (member) removeAwarenessStates(this.awareness, [...member.clients], null)
    this.unloadIfIdle()
  }

  /** The one predicate of leaving memory: nobody is here and nothing waits to be saved. */
  private unloadIfIdle(): void {
    if (this.dead || this.members.size || this.pending.length || this.saving) return
    this.dead = true
    this.awareness.destroy()
    this.doc.destroy()
    this.ports.emptied()
  }

  get size(): number {
    return this.members.size
  }

  receive(connection: Connection, data: Uint8Array): void {
    const member = this.members.get(connection)
    if (!member || this.dead) return
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.AWARENESS) {
      const update = ownAwareness(decoding.readVarUint8Array(decoder), member, this.awareness)
      if (update) applyAwarenessUpdate(this.awareness, update, connection)
    } else if (type === MESSAGE.SYNC) this.receiveSync(member, connection, decoder)
  }

  private receiveSync(member: Member, connection: Connection, decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === sync.messageYjsSyncStep1) return connection.send(frames.syncStep2(this.doc, payload))
    // Counted before anything else: the client counts the same frames, and the socket keeps their order.
    member.received += 1
    if (this.writable(connection)) Y.applyUpdate(this.doc, payload, connection)
    this.save()
  }

  private save(): void {
    if (this.saving || this.failures > 0) return
    this.saving = this.saveOnce().finally(() => {
      this.saving = null
      if (this.dead) return
      if (this.failures === 0 && this.unsaved()) this.save()
      else this.unloadIfIdle()
    })
  }

  private unsaved = (): boolean => this.pending.length > 0 || [...this.members.values()].some((m) => m.received > m.acknowledged)

  private async saveOnce(): Promise<void> {
    const rows = this.pending
    const marks = [...this.members].map(([connection, member]) => ({ connection, member, count: member.received }))
    this.pending = []
    try {
      if (rows.length) await this.ports.append(rows)
      this.failures = 0
      for (const { connection, member, count } of marks) this.acknowledge(connection, member, count)
    } catch (error) {
      if (error instanceof TextLocked) return this.freezeUnderEdits(error.reason)
      this.pending = [...rows, ...this.pending]
      this.retryLater(error)
    }
  }

  private acknowledge(connection: Connection, member: Member, count: number): void {
    if (count <= member.acknowledged || !this.members.has(connection)) return
    member.acknowledged = count
    connection.send(frames.saved(count))
  }

  private retryLater(error: unknown): void {
    this.failures += 1
    this.ports.failed(error)
    this.broadcast(frames.trouble())
    const wait = RETRY_MS[Math.min(this.failures, RETRY_MS.length) - 1]
    setTimeout(() => {
      if (this.dead) return
      this.failures = 0
      this.save()
    }, wait)
  }

  /** Edits that had not reached the disk when the text was frozen are not part of it: everyone opens it anew. */
  private freezeUnderEdits(reason: string): void {
    this.pending = []
    for (const member of [...this.members.keys()]) member.close(CLOSE.FROZEN, reason)
  }

  /** Freeze and unfreeze at run time; after an unfreeze clients are asked again for what they have. */
  setLocked(locked: boolean, reason: string): void {
    this.locked = locked
    this.reason = reason
    for (const member of this.members.keys()) {
      member.send(frames.mode(this.writable(member), reason))
      if (!locked) member.send(frames.syncStep1(this.doc))
    }
  }

  /** An edit committed by another node or by the product itself. */
  applyStored(updates: Uint8Array[]): void {
    for (const update of updates) Y.applyUpdate(this.doc, update, FROM_STORE)
  }

  closePerson(personId: string, code: number, reason: string): void {
    for (const member of [...this.members.keys()]) if (member.personId === personId) member.close(code, reason)
  }

  closeAll(code: number, reason: string): void {
    for (const member of [...this.members.keys()]) member.close(code, reason)
  }

  /** Resolves when everything received so far is on disk. */
  async flush(): Promise<void> {
    await this.ready
    while (this.saving || this.pending.length) {
      this.failures = 0
      this.save()
      await this.saving
    }
  }
}
