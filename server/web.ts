import { createServer, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import { identifyCaller } from './http/caller'
import { secure } from './http/headers'
import { env } from './kernel/env'
import { startLive } from './live'
import type { Stop } from './shutdown'
import type { UpgradeHandler } from './upgrade'

/** Pages, the HTTP door, sockets and live texts on one port; what is to be undone at the end is added to `stops`. */
export async function startWeb(stops: Stop[]): Promise<number> {
  const { HOST, PORT } = env()
  const pages = await startPages()
  const server = createServer((request, response) => {
    identifyCaller(request)
    secure(request, response)
    void pages.handle(request, response)
  })
  const live = await startLive(server, pages.upgrade)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(PORT, HOST, resolve))
  stops.push(
    pages.close,
    async () => server.closeAllConnections(),
    async () => void server.close(),
    ...live,
  )
  return (server.address() as AddressInfo).port
}

/** Next, kept from the real server's upgrades: its own listener closes sockets it does not know. */
async function startPages() {
  const { NODE_ENV, HOST, PORT } = env()
  const dev = NODE_ENV === 'development'
  const nextSide = new Server()
  const app = next({ dev, dir: process.cwd(), hostname: HOST, port: PORT, httpServer: nextSide })
  await app.prepare()
  // The browser of a developer connects before it asks for a page, when Next has not hung its listener yet.
  if (dev) (app as unknown as { setupWebSocketHandler?: (side: Server) => void }).setupWebSocketHandler?.(nextSide)
  const upgrade: UpgradeHandler = (request, socket, head) => void nextSide.emit('upgrade', request, socket, head)
  return { handle: app.getRequestHandler(), upgrade: dev ? upgrade : null, close: () => app.close() }
}
