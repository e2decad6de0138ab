import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { oc } from '@orpc/contract'
import { encode } from 'next-auth/jwt'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { RoomSession } from '@/lib/realtime/yjs-provider'
import { grant } from '@/server/documents'
import { createDraft } from '@/server/documents/create-draft'
import type { Actor } from '@/server/kernel/actor'
import { type CommandContext, defineCommand } from '@/server/kernel/command'
import { env } from '@/server/kernel/env'
import { execute } from '@/server/kernel/execute'
import { createText, currentText } from '@/server/rooms'
import { createRoomsEndpoint, type RoomsEndpoint } from '@/server/rooms/endpoint'
import { type TestDatabase, useDatabase } from './database'
import { makeOffice, type Office } from './office'
import { plainBody } from './room-text'
import { waitFor } from './wait-for'

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

/** A WebSocket that carries a cookie, as a browser's does. */
export function socketWith(cookie: string | null): typeof globalThis.WebSocket {
  return class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: cookie ? { cookie } : {} })
    }
  } as unknown as typeof globalThis.WebSocket
}

/** The room as this person's browser has it open: the product's own client. */
export async function enterRoom(url: string, documentId: string, actor: Actor | null): Promise<RoomSession> {
  const cookie = actor ? await cookieFor(actor) : null
  return new RoomSession({ url, documentId, WebSocketPolyfill: socketWith(cookie) })
}

/** What a test of live texts needs: an office, a node with rooms on a free port, and people who leave after each test. */
export function withRooms() {
  const database: TestDatabase = useDatabase()
  const open: RoomSession[] = []
  let office: Office
  let rooms: RoomsEndpoint
  let address: Awaited<ReturnType<typeof serveRooms>>
  beforeAll(async () => {
    office = await makeOffice(database.db)
    rooms = await createRoomsEndpoint()
    address = await serveRooms(rooms)
  })
  const leaveAll = () => {
    for (const session of open.splice(0)) session.destroy()
  }
  afterEach(leaveAll)
  afterAll(async () => {
    await rooms.close()
    await address.stop()
  })
  const enter = async (documentId: string, actor: Actor | null, url = address.url) => {
    const session = await enterRoom(url, documentId, actor)
    open.push(session)
    return session
  }
  return {
    database,
    enter,
    leaveAll,
    get office() {
      return office
    },
    get rooms() {
      return rooms
    },
    get url() {
      return address.url
    },
    /** Enters and waits for the text. */
    async entered(documentId: string, actor: Actor, url = address.url): Promise<RoomSession> {
      const session = await enter(documentId, actor, url)
      await waitFor(() => session.state().synced, 'the text to arrive')
      return session
    },
    /** A letter of the executor, to which the colleague is let in to write and the reviewer to read. */
    async letter(text = 'Начало'): Promise<string> {
      const { executor, colleague, reviewer } = office
      const documentId = await draftOf(executor)
      await inCommand(executor, async (ctx) => {
        await grant(ctx, documentId, [`p:${colleague.personId}`], 'write')
        await grant(ctx, documentId, [`p:${reviewer.personId}`], 'read')
        await createText(ctx, documentId, {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        })
      })
      return documentId
    },
    /** The text as it is on disk. */
    stored: async (documentId: string): Promise<string> => plainBody(await currentText(database.db, documentId)),
  }
}

export const isSaved = (session: RoomSession) => (): boolean => session.state().save === 'saved'
