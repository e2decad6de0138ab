import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { getDb, getSql } from '@/db/client'
import { CLOSE } from '@/lib/realtime/room-protocol'
import { accessOf, loadDocument } from '../documents'
import { newId } from '../kernel/ids'
import { log } from '../kernel/log'
import { actorFromCookie } from '../kernel/session'
import type { SessionsNotice } from '../realtime/push'
import { cursorColor } from './cursor-color'
import { type Connection, Room } from './room'
import { appendUpdates, loadBySeq, loadUpdates, lockText, ROOMS_CHANNEL, type RoomNotice, saveSnapshot } from './store'

const MESSAGE_LIMIT = 4 * 1024 * 1024
const QUEUE_LIMIT = 200
const BACKLOG_LIMIT = 16 * 1024 * 1024
const PATH = /^\/yjs\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

export type RoomsEndpoint = {
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  applySessionsNotice: (notice: SessionsNotice) => void
  close: () => Promise<void>
  /** Rooms in memory now, for measurements. */
  count: () => number
}

/** The y-websocket endpoint of this node: one room per live text, rooms of all nodes kept equal through PostgreSQL. */
export async function createRoomsEndpoint(): Promise<RoomsEndpoint> {
  const node = newId()
  const rooms = new Map<string, Room>()
  const wss = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT, perMessageDeflate: false })
  const open = (documentId: string): Room => {
    const known = rooms.get(documentId)
    if (known) return known
    const room = new Room(portsFor(documentId, node, () => rooms.delete(documentId)))
    rooms.set(documentId, room)
    room.ready.catch(() => rooms.delete(documentId))
    return room
  }
  const listening = await getSql().listen(
    ROOMS_CHANNEL,
    (payload) => void applyNotice(rooms, node, payload).catch((err: unknown) => log().error({ err }, 'room notice')),
    () => void catchUp(rooms).catch((err: unknown) => log().error({ err }, 'rooms catch up')),
  )
  return {
    upgrade: (request, socket, head) => wss.handleUpgrade(request, socket, head, (ws) => void welcome(ws, request, open)),
    applySessionsNotice({ personId, documentId, reason }) {
      const code = reason === 'session' ? CLOSE.UNAUTHENTICATED : CLOSE.NO_ACCESS
      for (const [id, room] of rooms) if (!documentId || documentId === id) room.closePerson(personId, code, reason)
    },
    async close() {
      await Promise.allSettled([...rooms.values()].map((room) => room.flush()))
      for (const room of rooms.values()) room.closeAll(CLOSE.RESTART, 'restart')
      await listening.unlisten()
      wss.close()
    },
    count: () => rooms.size,
  }
}

function portsFor(documentId: string, node: string, emptied: () => void) {
  return {
    load: () =>
      getDb().transaction(async (tx) => {
        const state = await lockText(tx, documentId, 'share')
        return { ...(await loadUpdates(tx, documentId)), locked: state.locked, reason: state.reason ?? '' }
      }),
    append: (rows: Parameters<typeof appendUpdates>[2]) => appendUpdates(documentId, node, rows),
    snapshot: (state: Uint8Array, upToSeq: number) => saveSnapshot(documentId, state, upToSeq),
    emptied,
    failed: (err: unknown) => log().error({ err, documentId }, 'text not saved, will retry'),
  }
}

/** Lets a socket in: early messages wait until the person is known and the text is loaded. */
async function welcome(ws: WebSocket, request: IncomingMessage, open: (documentId: string) => Room): Promise<void> {
  const early: Uint8Array[] = []
  let deliver = (data: Uint8Array) => {
    if (early.push(data) > QUEUE_LIMIT) ws.close(CLOSE.BAD_MESSAGE, 'too many early messages')
  }
  ws.on('message', (data) => deliver(toBytes(data)))
  ws.on('error', () => ws.terminate())
  try {
    const documentId = PATH.exec((request.url ?? '').split('?')[0] ?? '')?.[1]
    if (!documentId) return ws.close(CLOSE.NOT_FOUND, 'not found')
    const actor = await actorFromCookie(request.headers.cookie, request.socket.remoteAddress ?? null)
    if (!actor) return ws.close(CLOSE.UNAUTHENTICATED, 'unauthenticated')
    const document = await loadDocument(getDb(), documentId, { actor }).catch(() => null)
    if (!document) return ws.close(CLOSE.NOT_FOUND, 'not found')
    const room = open(documentId)
    await room.ready
    if (ws.readyState !== ws.OPEN) return room.leave(connectionOf(ws, actor, false))
    const connection = connectionOf(ws, actor, document.flow !== 'incoming' && accessOf(actor, document) === 'write')
    deliver = (data) => receive(room, connection, data)
    ws.on('close', () => room.leave(connection))
    room.join(connection)
    for (const data of early) receive(room, connection, data)
  } catch (err) {
    log().error({ err }, 'room could not be opened')
    ws.close(CLOSE.RESTART, 'try again')
  }
}

function connectionOf(ws: WebSocket, actor: { personId: string; name: string }, mayWrite: boolean): Connection {
  return {
    personId: actor.personId,
    name: actor.name,
    color: cursorColor(actor.personId),
    mayWrite,
    send(frame) {
      if (ws.readyState !== ws.OPEN) return
      // A reader that cannot keep up is let go rather than held in memory; it comes back and catches up.
      if (ws.bufferedAmount > BACKLOG_LIMIT) ws.terminate()
      else ws.send(frame)
    },
    close: (code, reason) => ws.close(code, reason.slice(0, 60)),
  }
}

function receive(room: Room, connection: Connection, data: Uint8Array): void {
  try {
    room.receive(connection, data)
  } catch {
    connection.close(CLOSE.BAD_MESSAGE, 'malformed message')
  }
}

function toBytes(data: unknown): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data as Buffer[]))
  return data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(data as Buffer)
}

async function applyNotice(rooms: Map<string, Room>, node: string, payload: string): Promise<void> {
  const notice = JSON.parse(payload) as RoomNotice
  const room = rooms.get(notice.documentId)
  if (!room) return
  await room.ready
  if (notice.locked !== undefined) room.setLocked(notice.locked, notice.reason ?? '')
  if (notice.seq?.length && notice.node !== node) room.applyStored(await loadBySeq(notice.documentId, notice.seq))
}

/** After a lost LISTEN connection every open room reads what it may have missed; applying an edit twice changes nothing. */
async function catchUp(rooms: Map<string, Room>): Promise<void> {
  for (const [documentId, room] of rooms) {
    await room.ready
    room.applyStored((await loadUpdates(getDb(), documentId)).updates)
  }
}
