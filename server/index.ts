import { createServer, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import { getSql, useConnection } from '@/db/client'
import { startEmbedded } from '@/db/embedded'
import { migrateDatabase } from '@/db/migrate'
import { seedDemo } from '@/db/seed'
import { seedEssentials } from '@/db/seed/essentials'
import { env, setEnv } from './kernel/env'
import { log } from './kernel/log'
import { prepareAuthEnvironment } from './kernel/secrets'
import { startPush } from './realtime/push'
import { applySessionsNotice, createSocketServer } from './realtime/socket'
import { createRoomsEndpoint } from './rooms/endpoint'
import { onShutdown } from './shutdown'
import { ownUpgrades, sameOrigin } from './upgrade'
import { startWorker } from './worker'

type Stop = () => Promise<unknown>

/** Starts the whole product in this process: database, migrations, web, sockets, rooms, workers; in that order. */
export async function start(): Promise<{ port: number; stop: () => Promise<void> }> {
  const stops: Stop[] = []
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step().catch((err: unknown) => log().error({ err }, 'stopping'))
  }
  try {
    prepareAuthEnvironment()
    await startDatabase(stops)
    const { ROLE } = env()
    if (ROLE !== 'web') await startWork(stops)
    const port = ROLE === 'worker' ? 0 : await startWeb(stops)
    return { port, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startDatabase(stops: Stop[]): Promise<void> {
  if (!env().DATABASE_URL) {
    const server = await startEmbedded({ dataDir: env().DATA_DIR })
    stops.push(server.stop)
    setEnv({ DATABASE_URL: server.url })
    log().info({ mode: server.mode }, 'embedded PostgreSQL')
  }
  await migrateDatabase(databaseUrl())
  stops.push(async () => {
    await getSql().end({ timeout: 5 })
    useConnection(null)
  })
  await seedEssentials()
  if (env().DEMO) await seedDemo()
}

const databaseUrl = (): string => env().DATABASE_URL as string

async function startWork(stops: Stop[]): Promise<void> {
  const worker = await startWorker(databaseUrl())
  stops.push(() => worker.stop())
}

async function startWeb(stops: Stop[]): Promise<number> {
  const { NODE_ENV, HOST, PORT } = env()
  const dev = NODE_ENV === 'development'
  // Next adds its own upgrade listener and closes what it does not know; on a server that never listens it does no harm.
  const nextSide = new Server()
  const app = next({ dev, dir: process.cwd(), hostname: HOST, port: PORT, httpServer: nextSide })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = createServer((request, response) => {
    request.headers['x-vizir-client-ip'] = clientAddress(
      request.headers['x-forwarded-for'],
      request.socket.remoteAddress,
    )
    void handle(request, response)
  })
  if (dev) (app as unknown as { setupWebSocketHandler?: (side: Server) => void }).setupWebSocketHandler?.(nextSide)
  const io = createSocketServer(server, sameOrigin)
  const rooms = await createRoomsEndpoint()
  const stopPush = await startPush(io, (notice) => {
    applySessionsNotice(io, notice)
    rooms.applySessionsNotice(notice)
  })
  ownUpgrades(server, {
    socketIo: (request, socket, head) => io.engine.handleUpgrade(request as never, socket as never, head),
    yjs: rooms.upgrade,
    next: dev ? (request, socket, head) => void nextSide.emit('upgrade', request, socket, head) : null,
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(PORT, HOST, resolve))
  stops.push(
    () => app.close(),
    async () => server.closeAllConnections(),
    async () => void server.close(),
  )
  stops.push(rooms.close, stopPush, async () => void (await io.close()))
  stops.push(async () => io.local.emit('restart'))
  return (server.address() as AddressInfo).port
}

function clientAddress(forwarded: string | string[] | undefined, remote: string | undefined): string {
  const first = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0]?.trim()
  return (env().TRUST_PROXY && first) || remote || ''
}

onShutdown(start())
