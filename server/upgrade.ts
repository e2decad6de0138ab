import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { hostOf, identifyCaller } from './http/caller'
import { sameOrigin } from './http/origin'

export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

type Doors = { socketIo: UpgradeHandler; yjs: UpgradeHandler; next: UpgradeHandler | null }

/** The sole owner of `upgrade`: Next and Socket.IO would each close the other's sockets, so neither listens itself. */
export function ownUpgrades(server: Server, { socketIo, yjs, next }: Doors): void {
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    identifyCaller(request)
    const path = (request.url ?? '').split('?')[0] ?? ''
    if (path.startsWith('/_next/') && next) return next(request, socket, head)
    if (!sameOrigin(request.headers.origin, hostOf(request.headers))) return refuse(socket, '403 Forbidden')
    if (path.startsWith('/socket.io/')) return socketIo(request, socket, head)
    if (path.startsWith('/yjs/')) return yjs(request, socket, head)
    refuse(socket, '404 Not Found')
  })
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
