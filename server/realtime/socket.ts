import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { z } from 'zod'
import { log } from '../kernel/log'
import { actorFromCookie } from '../kernel/session'
import type { SessionsNotice } from './push'
import { allowedRooms, ownRooms } from './rooms'

const Rooms = z.array(z.string().max(80)).max(50)
const WATCH_LIMIT = 200

/** The cabinet's socket: a signed-in person, own rooms at once, document rooms on request through the read policy. */
export function createSocketServer(http: HttpServer): Server {
  // Long polling would need every node to see the same client, and would pass by the one check of upgrades.
  const io = new Server({
    path: '/socket.io',
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: 64 * 1024,
  })
  io.use(async (socket, next) => {
    const actor = await actorFromCookie(socket.request.headers.cookie, socket.handshake.address).catch(() => null)
    if (!actor) return next(new Error('kernel.unauthenticated'))
    socket.data = { cookie: socket.request.headers.cookie, personId: actor.personId }
    await socket.join(ownRooms(actor))
    next()
  })
  io.on('connection', (socket) => {
    socket.on('watch', (rooms: unknown, ack?: unknown) => void watch(socket, rooms, ack))
    socket.on('unwatch', (rooms: unknown) => {
      const parsed = Rooms.safeParse(rooms)
      if (parsed.success) for (const room of parsed.data) if (room.startsWith('document:')) void socket.leave(room)
    })
  })
  io.attach(http, { destroyUpgrade: false })
  return io
}

async function watch(socket: Socket, rooms: unknown, ack: unknown): Promise<void> {
  try {
    const parsed = Rooms.safeParse(rooms)
    const actor = await actorFromCookie(socket.data.cookie, socket.handshake.address)
    if (!actor) return void socket.disconnect(true)
    const allowed = parsed.success && socket.rooms.size < WATCH_LIMIT ? await allowedRooms(actor, parsed.data) : []
    await socket.join(allowed)
    if (typeof ack === 'function') ack(allowed)
  } catch (err) {
    log().error({ err }, 'watch failed')
    socket.disconnect(true)
  }
}

/**
 * Ends or narrows the sockets of a person whose session or access was taken away. They leave at once; a screen that shows the
 * document asks for it anew and finds it closed. Who may still read it is let in again, and reads what was said meanwhile.
 */
export async function applySessionsNotice(io: Server, { personId, documentId, reason }: SessionsNotice): Promise<void> {
  if (reason === 'session') return void io.local.in(`user:${personId}`).disconnectSockets(true)
  if (!documentId) return
  const room = `document:${documentId}`
  const theirs = [...io.of('/').sockets.values()].filter(
    ({ rooms }) => rooms.has(`user:${personId}`) && rooms.has(room),
  )
  for (const socket of theirs) void socket.leave(room)
  for (const socket of theirs) {
    if (await maySee(socket, room)) {
      await socket.join(room)
      socket.emit('refetch')
    } else socket.emit('changed', { entity: room, version: 0 })
  }
}

/** Who cannot be told to see a document does not hear of it. */
async function maySee(socket: Socket, room: string): Promise<boolean> {
  try {
    const actor = await actorFromCookie(socket.data.cookie, socket.handshake.address)
    return actor !== null && (await allowedRooms(actor, [room])).length > 0
  } catch (err) {
    log().error({ err }, 'access not checked')
    return false
  }
}
