import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { oc } from '@orpc/contract'
import { encode } from 'next-auth/jwt'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { RoomSession } from '@/lib/realtime/yjs-provider'
import { createDraft } from '@/server/documents/create-draft'
import type { Actor } from '@/server/kernel/actor'
import { type CommandContext, defineCommand } from '@/server/kernel/command'
import { env } from '@/server/kernel/env'
import { execute } from '@/server/kernel/execute'

/** The cookie a signed-in person's browser sends. */
export async function cookieFor(actor: Pick<Actor, 'accountId'>, sessionVersion = 1): Promise<string> {
  const token = await encode({
    token: { sub: actor.accountId, sv: sessionVersion },
    secret: env().NEXTAUTH_SECRET as string,
  })
  return `next-auth.session-token=${token}`
}

/** Does something inside a command, the way a slice's use case would. */
export function inCommand<T>(actor: Actor, run: (ctx: CommandContext) => Promise<T>): Promise<T> {
  const contract = oc.input(z.object({})).output(z.any())
  const audit = () => ({ stream: 'test', detail: {} })
  const command = defineCommand(contract, { name: 'test.act', load: async () => null, policy: () => true, run, audit })
  return execute(command, { actor }, {}) as Promise<T>
}

/** A draft letter of this person; the author may write in its room. */
export async function draftOf(actor: Actor, title = 'О готовности объектов благоустройства'): Promise<string> {
  const { documentId } = await execute(createDraft, { actor }, { kind: 'outgoing', title })
  return documentId
}

type Upgrading = { upgrade: (...args: [never, never, never]) => void }

/** An HTTP server on a free port that does nothing but rooms. */
export async function serveRooms(rooms: Upgrading): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((_request, response) => response.end())
  server.on('upgrade', rooms.upgrade as never)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `ws://127.0.0.1:${port}/yjs`, stop }
}

type Cookie = string | null

/** A WebSocket that carries a cookie, as a browser's does: always this one, or what the browser holds at each dial. */
export function socketWith(held: Cookie | (() => Cookie)): typeof globalThis.WebSocket {
  return class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      const cookie = typeof held === 'function' ? held() : held
      super(address, protocols, { headers: cookie ? { cookie } : {} })
    }
  } as unknown as typeof globalThis.WebSocket
}

/** The room as this person's browser has it open: the product's own client. */
export async function enterRoom(url: string, documentId: string, actor: Actor | null): Promise<RoomSession> {
  const cookie = actor ? await cookieFor(actor) : null
  return new RoomSession({ url, documentId, WebSocketPolyfill: socketWith(cookie) })
}

export const isSaved = (session: RoomSession) => (): boolean => session.state().save === 'saved'
