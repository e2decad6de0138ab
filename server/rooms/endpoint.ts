import type { IncomingMessage } from 'node:http'
import { getDb, getSql } from '@/db/client'
import { CLOSE } from '@/lib/realtime/room-protocol'
import { accessOf, loadDocument, PROPOSING_STATES, wasAsked } from '../documents'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { log } from '../kernel/log'
import { actorFromCookie } from '../kernel/session'
import type { SessionsNotice } from '../realtime/push'
import type { Decision } from './live/peer'
import { createRooms, type Rooms } from './live/rooms'
import { hearNotice, storeOf } from './node-link'
import { ROOMS_CHANNEL } from './store'

export type RoomsEndpoint = Pick<Rooms, 'upgrade' | 'close' | 'count'> & {
  applySessionsNotice: (notice: SessionsNotice) => void
}

/** The live texts of this node, kept equal with those of the others through PostgreSQL. */
export async function createRoomsEndpoint(): Promise<RoomsEndpoint> {
  const node = newId()
  const rooms = createRooms({ store: storeOf(node), authorize, log: log() })
  const failed = (err: unknown) => log().error({ err }, 'a room missed a notification')
  const listening = await getSql().listen(
    ROOMS_CHANNEL,
    (payload) => void hearNotice(rooms, node, payload).catch(failed),
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

const REVIEW = ['approve', 'visa', 'sign'] as const

/** Who stands at the door of a room: the cookie says who, the document's grants say what; a foreign document is not found. */
async function authorize(request: IncomingMessage, documentId: string): Promise<Decision> {
  const actor = await actorFromCookie(request.headers.cookie, request.socket.remoteAddress ?? null)
  if (!actor) return { close: CLOSE.UNAUTHENTICATED, reason: 'unauthenticated' }
  try {
    const document = await loadDocument(getDb(), documentId, { actor })
    const mayWrite = document.flow !== 'incoming' && accessOf(actor, document) === 'write'
    const maySuggest =
      PROPOSING_STATES.has(document.state) &&
      (mayWrite || (await wasAsked(getDb(), documentId, { actor, kinds: REVIEW })))
    return { personId: actor.personId, name: actor.name, mayWrite, maySuggest }
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not_found')
      return { close: CLOSE.NOT_FOUND, reason: 'not found' }
    throw error
  }
}
