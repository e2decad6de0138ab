import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { CLOSE, MESSAGE_LIMIT } from '@/lib/realtime/room-protocol'
import type { Appended, NewUpdate } from '../store'
import type { Decision, Peer } from './peer'
import { Room, type Stored } from './room'
import { welcome } from './welcome'

/** Where texts live. */
export type RoomStore = {
  load: (documentId: string) => Promise<Stored>
  append: (documentId: string, rows: NewUpdate[], sent: string | null) => Promise<Appended>
  bySeq: (documentId: string, seq: number[]) => Promise<Uint8Array[]>
  /** A pause in the edits: fold the log, tell the search. */
  settle: (documentId: string) => Promise<void>
}

export type RoomsPorts = {
  store: RoomStore
  /** Who knocks, and what they may do in this document now; asked again whenever their rights change. */
  authorize: (request: IncomingMessage, documentId: string) => Promise<Decision>
  log: { error: (facts: object, message: string) => void; warn: (facts: object, message: string) => void }
}

export type Notice = { seq?: number[]; lock?: string | null }

const SETTLE_MS = 20_000
const PING_MS = 30_000
const PINGS_PER_RECHECK = 10
const READ_AGAIN_MS = 1000

/** Live texts of this node and the sockets in them. */
export function createRooms({ store, authorize, log }: RoomsPorts) {
  const rooms = new Map<string, Room>()
  const settling = new Map<string, NodeJS.Timeout>()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT * 4, perMessageDeflate: false })
  let closing = false

  const settle = (documentId: string) => {
    clearTimeout(settling.get(documentId))
    if (!settling.delete(documentId)) return
    store.settle(documentId).catch((err: unknown) => log.error({ err, documentId }, 'settling a text'))
  }
  const open = (documentId: string): Room => {
    const known = rooms.get(documentId)
    if (known) return known
    const forget = () => rooms.get(documentId) === room && rooms.delete(documentId)
    const room: Room = new Room({
      load: () => store.load(documentId),
      append: (rows, sent) => store.append(documentId, rows, sent),
      changed: () => {
        if (!settling.has(documentId)) settling.set(documentId, setTimeout(settle, SETTLE_MS, documentId).unref())
      },
      idle: () => {
        forget()
        settle(documentId)
      },
      spoiled: forget,
      failed: (err) => log.error({ err, documentId }, 'text not saved, will be tried again'),
    })
    rooms.set(documentId, room)
    room.ready.catch(forget)
    return room
  }

  /**
   * Reads a whole text from the store, and again until the store answers: edits of a colleague build on one another, so a text
   * that missed one would take none of the next ones either, while everybody in it reads «saved».
   */
  const readMissed = async (documentId: string, room: Room): Promise<void> => {
    if (closing || rooms.get(documentId) !== room) return
    try {
      const { updates, lock } = await store.load(documentId)
      room.applyStored(updates)
      room.setLock(lock)
    } catch (err) {
      log.error({ err, documentId }, 'edits of another node not read, will be tried again')
      setTimeout(readMissed, READ_AGAIN_MS, documentId, room).unref()
    }
  }

  /** Asks again what people may do; whoever may no longer be here is closed at once. */
  const recheck = async (chosen: (peer: Peer, documentId: string) => boolean): Promise<void> => {
    const all = [...rooms].flatMap(([documentId, room]) => [...room.peers].map((peer) => ({ documentId, room, peer })))
    await Promise.all(
      all
        .filter(({ peer, documentId }) => chosen(peer, documentId))
        .map(async ({ documentId, room, peer }) => {
          const decision = await authorize(peer.request, documentId).catch(() => null)
          if (!decision) return peer.close(CLOSE.TRY_AGAIN, 'try again')
          if (!('close' in decision)) return room.setRights(peer, decision)
          peer.close(decision.close === CLOSE.NOT_FOUND ? CLOSE.NO_ACCESS : decision.close, decision.reason)
        }),
    )
  }
  let pings = 0
  const heartbeat = setInterval(() => {
    for (const room of rooms.values()) for (const peer of room.peers) peer.ping()
    if (++pings % PINGS_PER_RECHECK === 0) void recheck(() => true)
  }, PING_MS).unref()

  /** Lets a socket to the door of the room its address names. */
  const admit = (socket: WebSocket, request: IncomingMessage): void => {
    if (closing) socket.close(CLOSE.TRY_AGAIN, 'restart')
    else void welcome(socket, request, { open, authorize, log })
  }

  return {
    admit,

    upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
      sockets.handleUpgrade(request, socket, head, (ws: WebSocket) => admit(ws, request)),

    /** A person signed out, lost or got rights: in one document or everywhere. */
    recheckPerson: (personId: string, documentId?: string): Promise<void> =>
      recheck((peer, id) => peer.personId === personId && (!documentId || documentId === id)),

    /** What another node, or the product itself, did to a text. */
    async applyNotice(documentId: string, { seq = [], lock }: Notice): Promise<void> {
      const room = rooms.get(documentId)
      if (!room) return
      await room.ready
      if (lock !== undefined) {
        room.setLock(lock)
        // Whoever is asked about the text by now may propose edits.
        void recheck((_peer, id) => id === documentId)
      }
      if (!seq.length) return
      const updates = await store.bySeq(documentId, seq).catch(() => null)
      if (updates) room.applyNews(updates)
      else await readMissed(documentId, room)
    },

    /** After a lost LISTEN connection every open text reads what it may have missed; an edit applied twice changes nothing. */
    async catchUp(): Promise<void> {
      for (const [documentId, room] of rooms) {
        // One that could not be opened is forgotten by itself, and must not leave the others behind.
        const opened = await room.ready.then(
          () => true,
          () => false,
        )
        if (opened) await readMissed(documentId, room)
      }
    },

    /** Sends everyone away and puts every text on disk. */
    async close(deadlineMs = 10_000): Promise<void> {
      closing = true
      clearInterval(heartbeat)
      for (const room of rooms.values()) room.closeAll(CLOSE.TRY_AGAIN, 'restart')
      const left = await Promise.all([...rooms.values()].map((room) => room.drain(Date.now() + deadlineMs)))
      if (left.includes(false))
        log.error({ texts: left.filter((saved) => !saved).length }, 'stopped with unsaved texts')
      for (const timer of settling.values()) clearTimeout(timer)
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },

    /** Texts in memory now. */
    count: (): number => rooms.size,
  }
}

export type Rooms = ReturnType<typeof createRooms>
