import type { IncomingMessage } from 'node:http'
import type { RawData, WebSocket } from 'ws'
import { CLOSE, MESSAGE_LIMIT } from '@/lib/realtime/room-protocol'
import { Peer } from './peer'
import type { Room } from './room'
import type { RoomsPorts } from './rooms'

const DOCUMENT = /^\/yjs\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const EARLY_MESSAGES = 200

type House = Pick<RoomsPorts, 'authorize' | 'log'> & { open: (documentId: string) => Room }

/**
 * Lets a socket into its room: first who it is, then the whole text, then the messages that came meanwhile. A refusal is
 * a close code, because a browser cannot see why an upgrade failed and would knock for ever.
 */
export async function welcome(socket: WebSocket, request: IncomingMessage, house: House): Promise<void> {
  const inbox = createInbox(socket)
  try {
    const documentId = DOCUMENT.exec((request.url ?? '').split('?')[0] ?? '')?.[1]
    if (!documentId) return socket.close(CLOSE.NOT_FOUND, 'not found')
    const decision = await house.authorize(request, documentId)
    if ('close' in decision) return socket.close(decision.close, decision.reason)
    await enter(house.open(documentId), new Peer(socket, request, decision), { socket, inbox })
  } catch (err) {
    house.log.error({ err }, 'a room could not be opened')
    socket.close(CLOSE.TRY_AGAIN, 'try again')
  }
}

type Inbox = ReturnType<typeof createInbox>

async function enter(room: Room, peer: Peer, { socket, inbox }: { socket: WebSocket; inbox: Inbox }): Promise<void> {
  room.entering += 1
  try {
    await room.ready
    if (socket.readyState !== socket.OPEN) return
    socket.on('close', () => room.leave(peer))
    socket.on('pong', () => {
      peer.alive = true
    })
    room.join(peer)
    inbox.deliverTo((data) => {
      try {
        room.receive(peer, data)
      } catch {
        peer.close(CLOSE.BAD_MESSAGE, 'malformed message')
      }
    })
  } finally {
    room.entering -= 1
    room.forgetIfIdle()
  }
}

/** Keeps messages from the first moment: y-websocket speaks at once, and its first words must not be lost. */
function createInbox(socket: WebSocket) {
  let early: Uint8Array[] = []
  let size = 0
  let deliver = (data: Uint8Array): void => {
    size += data.byteLength
    early.push(data)
    // Somebody writes on while this node is slow to open the text: all of it comes again with the next knock.
    if (early.length > EARLY_MESSAGES) socket.close(CLOSE.TRY_AGAIN, 'too many early messages')
    if (size > MESSAGE_LIMIT) socket.close(CLOSE.TOO_LARGE, 'too large')
  }
  socket.on('error', () => socket.terminate())
  socket.on('message', (data: RawData, binary: boolean) => {
    if (socket.readyState !== socket.OPEN) return
    const bytes = toBytes(data)
    if (!binary) socket.close(CLOSE.BAD_MESSAGE, 'malformed message')
    else if (bytes.byteLength > MESSAGE_LIMIT) socket.close(CLOSE.TOO_LARGE, 'too large')
    else deliver(bytes)
  })
  return {
    deliverTo(next: (data: Uint8Array) => void): void {
      deliver = next
      const waiting = early
      early = []
      for (const data of waiting) next(data)
    },
  }
}

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
