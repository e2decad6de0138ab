import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { timelineReads } from '@/db/schema'
import { cabinetCounts } from '@/server/cabinet/queries'
import { markRead } from '@/server/documents/mark-read'
import { setFavourite } from '@/server/documents/set-favourite'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { useDatabase } from '../../support/database'
import { feedOf, say, sharedDraft } from '../../support/documents'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

const read = (actor: Office['executor'], documentId: string, seq: number) =>
  execute(markRead, { actor }, { documentId, seq })

/** A draft with three messages of its author; the reviewer has read nothing. */
async function talk(): Promise<string> {
  const documentId = await sharedDraft(office.executor, office.reviewer)
  for (const text of ['Раз', 'Два', 'Три']) await say(office.executor, documentId, text)
  return documentId
}

describe('markRead', () => {
  it('V-09.08 remembers how far one has read, for oneself only', async () => {
    const documentId = await talk()
    const before = (await ask(cabinetCounts, { actor: office.reviewer }, {})).unread
    expect(await read(office.reviewer, documentId, 4)).toEqual({ lastRead: 4 })
    expect(await feedOf(office.reviewer, documentId)).toMatchObject({ lastRead: 4, lastSeq: 4 })
    expect((await ask(cabinetCounts, { actor: office.reviewer }, {})).unread).toBe(before - 1)
  })

  it('only moves forward: a late answer of another tab takes nothing back', async () => {
    const documentId = await talk()
    await read(office.reviewer, documentId, 3)
    expect(await read(office.reviewer, documentId, 1)).toEqual({ lastRead: 3 })
  })

  it('two tabs marking at once leave the farther mark', async () => {
    const documentId = await talk()
    await Promise.all([4, 2, 3, 1].map((seq) => read(office.reviewer, documentId, seq)))
    expect((await feedOf(office.reviewer, documentId)).lastRead).toBe(4)
  })

  it('never goes past the last thing said, so what comes next is new', async () => {
    const documentId = await talk()
    expect(await read(office.reviewer, documentId, 1000)).toEqual({ lastRead: 4 })
    await say(office.executor, documentId, 'Четыре')
    expect(await feedOf(office.reviewer, documentId)).toMatchObject({ lastRead: 4, lastSeq: 5 })
  })

  it('keeps the favourite of the same row', async () => {
    const documentId = await talk()
    await execute(setFavourite, { actor: office.reviewer }, { documentId, favourite: true })
    await read(office.reviewer, documentId, 4)
    const mine = and(eq(timelineReads.documentId, documentId), eq(timelineReads.personId, office.reviewer.personId))
    const [row] = await database.db.select().from(timelineReads).where(mine)
    expect(row).toMatchObject({ lastSeq: 4, favourite: true })
  })

  it('writing marks as read only where everything before was read', async () => {
    const documentId = await talk()
    await say(office.reviewer, documentId, 'Не читая')
    expect((await feedOf(office.reviewer, documentId)).lastRead).toBe(0)
    await read(office.reviewer, documentId, 5)
    await say(office.reviewer, documentId, 'Прочитав')
    expect(await feedOf(office.reviewer, documentId)).toMatchObject({ lastRead: 6, lastSeq: 6 })
  })

  it('is not found for a stranger, refused below nothing, and repeats its answer', async () => {
    const documentId = await talk()
    await expect(read(office.stranger, documentId, 1)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(read(office.reviewer, documentId, -1)).rejects.toMatchObject({ kind: 'invalid' })
    const call = { actor: office.reviewer, idempotencyKey: newId() }
    const first = await execute(markRead, call, { documentId, seq: 2 })
    await read(office.reviewer, documentId, 4)
    expect(await execute(markRead, call, { documentId, seq: 2 })).toEqual(first)
  })
})
