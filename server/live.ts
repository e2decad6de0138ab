import type { Server } from 'node:http'
import { startPush } from './realtime/push'
import { applySessionsNotice, createSocketServer } from './realtime/socket'
import { createRoomsEndpoint } from './rooms/endpoint'
import type { Stop } from './shutdown'
import { ownUpgrades, type UpgradeHandler } from './upgrade'

/** Hangs the live side on a server: the cabinet's sockets, the texts' sockets and the pushes that feed both. */
export async function startLive(server: Server, next: UpgradeHandler | null): Promise<Stop[]> {
  const io = createSocketServer(server)
  const rooms = await createRoomsEndpoint()
  const stopPush = await startPush(io, (notice) => {
    void applySessionsNotice(io, notice)
    rooms.applySessionsNotice(notice)
  })
  ownUpgrades(server, {
    socketIo: (request, socket, head) => io.engine.handleUpgrade(request as never, socket as never, head),
    yjs: rooms.upgrade,
    next,
  })
  // io.close() would wait for every connection of the server, those of the texts too, which end only after it.
  const closeSockets = async () => {
    io.local.emit('restart')
    io.local.disconnectSockets(true)
    io.engine.close()
  }
  return [rooms.close, stopPush, closeSockets]
}
