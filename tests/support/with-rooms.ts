import { afterAll, afterEach, beforeAll } from 'vitest'
import { RoomSession } from '@/lib/realtime/yjs-provider'
import { grant } from '@/server/documents'
import type { Actor } from '@/server/kernel/actor'
import { createText, currentText } from '@/server/rooms'
import { createRoomsEndpoint, type RoomsEndpoint } from '@/server/rooms/endpoint'
import { type TestDatabase, useDatabase } from './database'
import { makeOffice, type Office } from './office'
import { plainBody } from './room-text'
import { draftOf, enterRoom, inCommand, serveRooms, socketWith } from './rooms'
import { waitFor } from './wait-for'

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
    /** Enters with whatever cookie the browser holds at each dial. */
    enterWith(documentId: string, wallet: { cookie: string | null }): RoomSession {
      const WebSocketPolyfill = socketWith(() => wallet.cookie)
      const session = new RoomSession({ url: address.url, documentId, WebSocketPolyfill })
      open.push(session)
      return session
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
