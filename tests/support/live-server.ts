import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io as connect, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Actor } from '@/server/kernel/actor'
import { startLive } from '@/server/live'
import { cookieFor } from './rooms'

export type Heard = { entity: string; version: number }

/** A node with the cabinet's socket and live rooms on a free port, as the product serves them; sockets leave after each test. */
export function useLiveServer() {
  const open: Socket[] = []
  let url = ''
  let stop: () => Promise<void>
  beforeAll(async () => {
    const server = createServer((_request, response) => response.end())
    const live = await startLive(server, null)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    stop = async () => {
      for (const step of live.reverse()) await step()
      server.closeAllConnections()
      server.close()
    }
  })
  afterEach(() => {
    for (const socket of open.splice(0)) socket.disconnect()
  })
  afterAll(() => stop())
  return {
    get url() {
      return url
    },
    get rooms() {
      return `${url.replace('http', 'ws')}/yjs`
    },
    /** The cabinet's socket of this person's browser; what it hears is collected. */
    async listen(actor: Actor, sessionVersion = 1): Promise<{ socket: Socket; heard: Heard[] }> {
      const socket = connect(url, {
        path: '/socket.io',
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        extraHeaders: { cookie: await cookieFor(actor, sessionVersion) },
      })
      open.push(socket)
      const heard: Heard[] = []
      socket.on('changed', (message: Heard) => heard.push(message))
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve)
        socket.once('connect_error', reject)
      })
      return { socket, heard }
    },
  }
}
