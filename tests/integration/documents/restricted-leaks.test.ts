import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getSql } from '@/db/client'
import { units } from '@/db/schema'
import { cabinetList } from '@/server/cabinet/queries'
import { linkDocuments, revoke } from '@/server/documents'
import { createDraft } from '@/server/documents/create-draft'
import { deleteMessage } from '@/server/documents/delete-message'
import { editMessage } from '@/server/documents/edit-message'
import { getDocument } from '@/server/documents/get-document'
import { react } from '@/server/documents/react'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { addComment } from '@/server/rooms/add-comment'
import { useDatabase } from '../../support/database'
import { letIn, say } from '../../support/documents'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'
import { find } from '../../support/search'
import { waitFor } from '../../support/wait-for'

const database = useDatabase()
let office: Office
let unitId: string
let outsider: Actor
let stop: () => Promise<void>
const pushed: string[] = []

/** Words of which nothing may leave the room. */
const TITLE = 'О мобилизационном резерве Заречья'
const SAID = 'Координаты склада уточнены'

beforeAll(async () => {
  office = await makeOffice(database.db)
  unitId = newId()
  await database.db.insert(units).values({ id: unitId, name: 'Режимный отдел', parentId: office.unitId })
  outsider = await addPerson(database.db, { surname: 'Посторонний', unitId })
  const { unlisten } = await getSql().listen('vizir_push', (payload) => pushed.push(payload))
  stop = unlisten
})
afterAll(() => stop())

async function restricted(): Promise<string> {
  const input = { kind: 'outgoing', title: TITLE, access: 'dsp' as const }
  return (await execute(createDraft, { actor: office.executor }, input)).documentId
}
const rowsOf = async (actor: Actor) => JSON.stringify(await ask(cabinetList, { actor }, {}))
const noWordOf = (text: string) => {
  for (const word of [TITLE, SAID, 'резерв', 'склад']) expect(text).not.toContain(word)
}

describe('R-20 words of a restricted document', () => {
  it('are in no push and in no job, whatever is done in its room', async () => {
    const documentId = await restricted()
    await letIn(documentId, 'read', office.reviewer)
    const mentions = [outsider.personId, office.reviewer.personId]
    const { id: itemId } = await say(office.executor, documentId, SAID, { mentions, units: [unitId], quote: TITLE })
    const here = { documentId, itemId }
    await execute(editMessage, { actor: office.executor }, { ...here, text: `${SAID} снова`, units: [unitId] })
    await execute(react, { actor: office.reviewer }, { ...here, kind: 'accepted', on: true })
    await execute(deleteMessage, { actor: office.executor }, here)
    await waitFor(() => pushed.some((payload) => payload.includes(`item:${itemId}`)), 'the pushes')
    for (const payload of pushed) {
      expect(Object.keys(JSON.parse(payload)).sort()).toEqual(['entity', 'rooms', 'version'])
      noWordOf(payload)
    }
    const jobs = await database.db.execute(sql`select payload::text from graphile_worker._private_jobs`)
    noWordOf(JSON.stringify(jobs))
  })

  it('reach nobody through a mention, by name or by unit: no cabinet row, no card, no search', async () => {
    const documentId = await restricted()
    const named = { mentions: [outsider.personId], units: [unitId] }
    await say(office.executor, documentId, `@Режимный отдел ${SAID}`, named)
    await database.drain()
    // The clerk reads every common document; that right does not reach this one.
    for (const actor of [outsider, office.clerk, office.stranger]) {
      noWordOf(await rowsOf(actor))
      await expect(ask(getDocument, { actor }, { documentId })).rejects.toMatchObject({ kind: 'not_found' })
      noWordOf(JSON.stringify(await find(actor, 'мобилизационный резерв')))
    }
  })

  it('go from the cabinet with the grant, though the mention stays in the feed', async () => {
    const documentId = await restricted()
    await letIn(documentId, 'read', outsider)
    await say(office.executor, documentId, SAID, { mentions: [outsider.personId] })
    expect(await rowsOf(outsider)).toContain(TITLE)
    await inCommand(office.executor, (ctx) => revoke(ctx, documentId, [`p:${outsider.personId}`]))
    noWordOf(await rowsOf(outsider))
  })

  it('are not told by a linked card, and a refusal does not tell them either', async () => {
    const secret = await restricted()
    const open = await draftOf(office.executor)
    await letIn(open, 'read', outsider)
    await inCommand(office.executor, (ctx) => linkDocuments(ctx, { fromId: open, toId: secret, kind: 'related' }))
    noWordOf(JSON.stringify(await ask(getDocument, { actor: outsider }, { documentId: open })))
    const place = { documentId: secret, text: 'Замечание', from: 'AA==', to: 'AA==', quote: 'слово' }
    const refused = await execute(addComment, { actor: outsider }, place).catch((error: unknown) => error)
    noWordOf(JSON.stringify(refused, Object.getOwnPropertyNames(refused)))
  })
})
