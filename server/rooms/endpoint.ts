import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { getDb, getSql } from '@/db/client'
import { CLOSE } from '@/lib/realtime/room-protocol'
import { accessOf, loadDocument } from '../documents'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { log } from '../kernel/log'
import { actorFromCookie } from '../kernel/session'
import type { SessionsNotice } from '../realtime/push'
import type { Decision } from './live/peer'
import { createRooms, type RoomStore, type Rooms } from './live/rooms'
import { settleText } from './settle-text'
import { appendUpdates, loadBySeq, loadUpdates, lockOf, ROOMS_CHANNEL } from './store'

export type RoomsEndpoint = Pick<Rooms, 'upgrade' | 'close' | 'count'> & {
  applySessionsNotice: (notice: SessionsNotice) => void
}

const Notice = z.object({
  documentId: z.string(),
  node: z.string().optional(),
  seq: z.array(z.number()).optional(),
  lock: z.string().nullable().optional(),
})

/** The live texts of this node, kept equal with those of the others through PostgreSQL. */
export async function createRoomsEndpoint(): Promise<RoomsEndpoint> {
  const node = newId()
  const rooms = createRooms({ store: storeOf(node), authorize, log: log() })
  const failed = (err: unknown) => log().error({ err }, 'a room missed a notification')
  const listening = await getSql().listen(
    ROOMS_CHANNEL,
    (payload) => {
      const { documentId, node: from, ...notice } = Notice.parse(JSON.parse(payload))
      if (from !== node) rooms.applyNotice(documentId, notice).catch(failed)
    },
    () => void rooms.catchUp().catch(failed),
  )
  return {
    upgrade: rooms.upgrade,
    count: rooms.count,
    applySessionsNotice: ({ personId, documentId }) => void rooms.recheckPerson(personId, documentId),
    async close() {
      await rooms.close()
      await listening.unlisten()
    },
  }
}

function storeOf(node: string): RoomStore {
  return {
    load: async (documentId) => {
      const { updates } = await loadUpdates(getDb(), documentId)
      // Read after the text: a freeze in between is heard of on the channel as well.
      return { updates, lock: await lockOf(getDb(), documentId) }
    },
    append: (documentId, rows) => appendUpdates(getSql(), { documentId, node, rows }),
    bySeq: (documentId, seq) => loadBySeq(getDb(), documentId, seq),
    settle: settleText,
  }
}

/** Who stands at the door of a room: the cookie says who, the document's grants say what; a foreign document is not found. */
async function authorize(request: IncomingMessage, documentId: string): Promise<Decision> {
  const actor = await actorFromCookie(request.headers.cookie, request.socket.remoteAddress ?? null)
  if (!actor) return { close: CLOSE.UNAUTHENTICATED, reason: 'unauthenticated' }
  try {
    const document = await loadDocument(getDb(), documentId, { actor })
    const mayWrite = document.flow !== 'incoming' && accessOf(actor, document) === 'write'
    return { personId: actor.personId, name: actor.name, mayWrite }
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not_found')
      return { close: CLOSE.NOT_FOUND, reason: 'not found' }
    throw error
  }
}
