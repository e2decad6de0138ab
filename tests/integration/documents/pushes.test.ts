import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getSql } from '@/db/client'
import { addTimeline } from '@/server/documents'
import { changeRequisites } from '@/server/documents/change-requisites'
import { deleteMessage } from '@/server/documents/delete-message'
import { editMessage } from '@/server/documents/edit-message'
import { invite } from '@/server/documents/invite'
import { markRead } from '@/server/documents/mark-read'
import { react } from '@/server/documents/react'
import { execute } from '@/server/kernel/execute'
import { SESSIONS_CHANNEL } from '@/server/realtime/sessions-channel'
import { useDatabase } from '../../support/database'
import { say, sharedDraft } from '../../support/documents'
import { makeOffice, type Office } from '../../support/office'
import { inCommand } from '../../support/rooms'
import { waitFor } from '../../support/wait-for'

const database = useDatabase()
let office: Office
let stop: () => Promise<void>
let heard: { entity: string; version: number; rooms: string[] }[] = []

beforeAll(async () => {
  office = await makeOffice(database.db)
  const { unlisten } = await getSql().listen('vizir_push', (payload) => heard.push(JSON.parse(payload)))
  stop = unlisten
})
afterAll(() => stop())
beforeEach(() => {
  heard = []
})

const entities = () => heard.map(({ entity }) => entity).sort()
const cabinets = (...people: Office['executor'][]) => people.map(({ personId }) => `user:${personId}`)

/** Everything pushed so far has been heard when this has. */
async function mark(entity: string): Promise<void> {
  await getSql().notify('vizir_push', JSON.stringify({ entity, version: 0, rooms: [] }))
  await waitFor(() => entities().includes(entity), `the push ${entity}`)
}

/** What is pushed by an act, and nothing of what was pushed before. */
async function pushedBy(act: () => Promise<unknown>): Promise<void> {
  await mark('before')
  heard = []
  await act()
  await mark('after')
  heard = heard.filter(({ entity }) => entity !== 'after')
}

describe('V-09.08 who is told without a reload', () => {
  it('of a message: the feed in the room, and the cabinets of everyone let in; nothing else is read anew', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    await pushedBy(() => say(office.executor, documentId, 'Внёс правкой'))
    expect(entities()).toEqual([`feed:${documentId}`, ...cabinets(office.executor, office.reviewer)].sort())
    const feed = heard.find(({ entity }) => entity.startsWith('feed:'))
    expect(feed).toMatchObject({ version: 2, rooms: [`document:${documentId}`] })
  })

  it('of an event: the document in the room, and the same cabinets', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    const event = { documentId, kind: 'event' as const, name: 'documents.acknowledged' }
    await pushedBy(() => inCommand(office.reviewer, (ctx) => addTimeline(ctx, event)))
    expect(entities()).toEqual([`document:${documentId}`, ...cabinets(office.executor, office.reviewer)].sort())
  })

  it('of a change of the card: its version, so that an older answer is not read again', async () => {
    const documentId = await sharedDraft(office.executor)
    let version = 0
    await pushedBy(async () => {
      version = (await execute(changeRequisites, { actor: office.executor }, { documentId, title: 'О сроках' })).version
    })
    expect(heard.find(({ entity }) => entity === `document:${documentId}`)?.version).toBe(version)
  })

  it('of words changed, signed and taken back: the feed, and the item by its own name wherever it is open', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    const { id: itemId } = await say(office.executor, documentId, 'Внёс правкой')
    const here = { documentId, itemId }
    const acts = [
      () => execute(editMessage, { actor: office.executor }, { ...here, text: 'Внёс' }),
      () => execute(react, { actor: office.reviewer }, { ...here, kind: 'accepted', on: true }),
      () => execute(deleteMessage, { actor: office.executor }, here),
    ]
    for (const act of acts) {
      await pushedBy(act)
      expect(heard).toContainEqual({ entity: `item:${itemId}`, version: 0, rooms: [`document:${documentId}`] })
      expect(entities()).toContain(`feed:${documentId}`)
    }
  })

  it('A-03.04 of what a person may by now: their connections, so that who gets the pen writes without a reload', async () => {
    const told: unknown[] = []
    const hear = (notice: { personId: string }) => notice.personId === office.reviewer.personId && told.push(notice)
    const listening = await getSql().listen(SESSIONS_CHANNEL, (payload) => void hear(JSON.parse(payload)))
    const documentId = await sharedDraft(office.executor, office.reviewer)
    const notice = { personId: office.reviewer.personId, documentId, reason: 'access' }
    await waitFor(() => told.length > 0, 'the word of being let in')
    told.length = 0
    const personIds = [office.reviewer.personId]
    await execute(invite, { actor: office.executor }, { documentId, access: 'write', personIds })
    await waitFor(() => told.length > 0, 'the word of the pen')
    expect(told).toEqual([notice])
    await listening.unlisten()
  })

  it('of one’s own reading: one’s own cabinet', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    await pushedBy(() => execute(markRead, { actor: office.reviewer }, { documentId, seq: 1 }))
    expect(entities()).toEqual(cabinets(office.reviewer))
  })

  it('of a refused act nobody is told', async () => {
    const documentId = await sharedDraft(office.executor)
    await pushedBy(() => say(office.stranger, documentId, 'Чужое').catch(() => null))
    expect(entities()).toEqual([])
  })
})
