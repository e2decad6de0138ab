import { io as connect } from 'socket.io-client'
import { beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { grant, revoke } from '@/server/documents'
import { invite } from '@/server/documents/invite'
import { postMessage } from '@/server/documents/post-message'
import { uninvite } from '@/server/documents/uninvite'
import type { Actor } from '@/server/kernel/actor'
import { execute } from '@/server/kernel/execute'
import { useDatabase } from '../../support/database'
import { type Heard, useLiveServer } from '../../support/live-server'
import { makeOffice, type Office } from '../../support/office'
import { cookieFor, draftOf, inCommand } from '../../support/rooms'
import { waitFor } from '../../support/wait-for'

const database = useDatabase()
const server = useLiveServer()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

type Listener = Awaited<ReturnType<typeof server.listen>>
const watch = ({ socket }: Listener, rooms: unknown): Promise<string[]> => socket.emitWithAck('watch', rooms)
const about = (heard: Heard[], documentId: string) => heard.filter(({ entity }) => entity.endsWith(documentId))
const said = (heard: Heard[], documentId: string) =>
  heard.filter(({ entity }) => entity === `feed:${documentId}`).length
const say = (documentId: string) => execute(postMessage, { actor: office.executor }, { documentId, text: 'Готово.' })
const letIn = (actor: Actor, documentId: string) =>
  inCommand(office.executor, (ctx) => grant(ctx, documentId, [`p:${actor.personId}`], 'read'))
const putOut = (actor: Actor, documentId: string) =>
  inCommand(office.executor, (ctx) => revoke(ctx, documentId, [`p:${actor.personId}`]))

describe('V-25.08 the cabinet’s socket', () => {
  it('tells of a document only those who may read it', async () => {
    const documentId = await draftOf(office.executor)
    const [own, foreign] = [await server.listen(office.executor), await server.listen(office.stranger)]
    expect(await watch(own, [`document:${documentId}`])).toEqual([`document:${documentId}`])
    expect(await watch(foreign, [`document:${documentId}`])).toEqual([])
    await say(documentId)
    await waitFor(() => about(own.heard, documentId).length > 0, 'the author to hear')
    expect(foreign.heard).toEqual([])
  })

  it('lets nobody listen at the cabinet or the unit of somebody else', async () => {
    const listener = await server.listen(office.stranger)
    const rooms = [`user:${office.head.personId}`, 'unit:00000000-0000-0000-0000-000000000000', 'document:*', '']
    expect(await watch(listener, rooms)).toEqual([])
  })

  it('V-25.07 stops telling at once when access is taken away, and begins again when it is given', async () => {
    const documentId = await draftOf(office.executor)
    const { colleague } = office
    await letIn(colleague, documentId)
    const [own, theirs] = [await server.listen(office.executor), await server.listen(colleague)]
    for (const one of [own, theirs]) await watch(one, [`document:${documentId}`])
    await say(documentId)
    await waitFor(() => about(theirs.heard, documentId).length > 0, 'the colleague to hear')

    await putOut(colleague, documentId)
    const before = said(theirs.heard, documentId)
    const mine = said(own.heard, documentId)
    await say(documentId)
    await waitFor(() => said(own.heard, documentId) > mine, 'the author to hear')
    expect(said(theirs.heard, documentId)).toBe(before)
    const closed = () => theirs.heard.some(({ entity }) => entity === `document:${documentId}`)
    await waitFor(closed, 'the screen of the colleague to ask anew')
    expect(await watch(theirs, [`document:${documentId}`])).toEqual([])
    expect(theirs.socket.connected).toBe(true)

    await letIn(colleague, documentId)
    expect(await watch(theirs, [`document:${documentId}`])).toEqual([`document:${documentId}`])
  })

  it('A-03.04 goes on telling who may still read when no more than the right to write was taken away', async () => {
    const documentId = await draftOf(office.executor)
    const { colleague } = office
    await letIn(colleague, documentId)
    const guest = { documentId, access: 'write', personIds: [colleague.personId] }
    await execute(invite, { actor: office.executor }, guest)
    const theirs = await server.listen(colleague)
    const anew = new Promise((resolve) => theirs.socket.once('refetch', () => resolve(true)))
    await watch(theirs, [`document:${documentId}`])
    await execute(uninvite, { actor: office.executor }, { documentId, personId: colleague.personId })
    expect(await anew).toBe(true)
    const before = said(theirs.heard, documentId)
    await say(documentId)
    await waitFor(() => said(theirs.heard, documentId) > before, 'the colleague to hear')
  })

  it.each([['no list'], [42], [null], [[{}]], [['x'.repeat(81)]], [Array.from({ length: 51 }, () => 'office')]])(
    'is not upset by nonsense %#',
    async (rooms) => {
      const listener = await server.listen(office.executor)
      expect(await watch(listener, rooms)).toEqual([])
      listener.socket.emit('watch')
      listener.socket.emit('unwatch', rooms)
      listener.socket.emit('changed', { entity: 'office', version: 1 })
      expect(await watch(listener, ['office'])).toEqual(['office'])
    },
  )

  it('speaks only to who is signed in', async () => {
    const socket = connect(server.url, { transports: ['websocket'], reconnection: false, forceNew: true })
    const refusal = await new Promise<Error>((resolve) => socket.once('connect_error', resolve))
    expect(refusal.message).toBe('kernel.unauthenticated')
    socket.disconnect()
  })

  it('and the texts’ sockets are shut to pages of other sites, whoever is signed in there', async () => {
    const cookie = await cookieFor(office.executor)
    const knock = (path: string, origin?: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(server.url.replace('http', 'ws') + path, { headers: { cookie }, origin })
        socket
          .once('open', () => resolve('open'))
          .once('unexpected-response', (_request, answer) => {
            resolve(String(answer.statusCode))
          })
        socket.on('error', () => {})
        socket.once('open', () => socket.terminate())
      })
    const documentId = await draftOf(office.executor)
    for (const path of ['/socket.io/?EIO=4&transport=websocket', `/yjs/${documentId}`]) {
      expect(await knock(path, 'http://evil.example')).toBe('403')
      expect(await knock(path, 'null')).toBe('403')
      expect(await knock(path, server.url)).toBe('open')
      expect(await knock(path)).toBe('open')
    }
    expect(await knock('/elsewhere', server.url)).toBe('404')
  })
})
