import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog } from '@/db/schema'
import { cabinetList } from '@/server/cabinet/queries'
import { deleteMessage } from '@/server/documents/delete-message'
import { editMessage } from '@/server/documents/edit-message'
import { react } from '@/server/documents/react'
import { ask, execute } from '@/server/kernel/execute'
import { useDatabase } from '../../support/database'
import { feedOf, lastIn, say, sharedDraft } from '../../support/documents'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

async function said(text = 'Срок до пятницы.') {
  const documentId = await sharedDraft(office.executor, office.reviewer)
  const { id } = await say(office.executor, documentId, text)
  return { documentId, itemId: id }
}

const recorded = async (documentId: string, command: string) => {
  const rows = await database.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.stream, `document:${documentId}`))
  return rows.filter((row) => row.command === command).map(({ detail }) => detail)
}

const preview = async (actor: Office['executor'], documentId: string) =>
  (await ask(cabinetList, { actor }, {})).rows.find((row) => row.documentId === documentId)?.last

describe('words in the room', () => {
  it('A-11.03 are changed by their author; the feed says so, the history keeps how they stood', async () => {
    const place = await said()
    await execute(editMessage, { actor: office.executor }, { ...place, text: 'Срок до четверга.' })
    const item = await lastIn(office.reviewer, place.documentId)
    expect(item).toMatchObject({ edited: true, deleted: false, data: { text: 'Срок до четверга.' } })
    expect(await recorded(place.documentId, 'documents.editMessage')).toMatchObject([{ was: 'Срок до пятницы.' }])
  })

  it('A-11.03 taken back leave their place empty for everybody, and the history keeps them', async () => {
    const place = await said('Лишнее')
    await execute(deleteMessage, { actor: office.executor }, place)
    expect(await lastIn(office.reviewer, place.documentId)).toMatchObject({ deleted: true, data: {}, reactions: [] })
    expect(await preview(office.reviewer, place.documentId)).toMatchObject({ deleted: true, text: null, data: {} })
    expect(await recorded(place.documentId, 'documents.deleteMessage')).toMatchObject([{ was: 'Лишнее' }])
    const again = execute(editMessage, { actor: office.executor }, { ...place, text: 'Вернулось' })
    await expect(again).rejects.toMatchObject({ code: 'documents.no_such_message' })
  })

  it('are neither changed nor taken back by another person, nor found by a stranger', async () => {
    const place = await said()
    const byReviewer = { actor: office.reviewer }
    const refused = { code: 'documents.not_your_message' }
    await expect(execute(editMessage, byReviewer, { ...place, text: 'Подлог' })).rejects.toMatchObject(refused)
    await expect(execute(deleteMessage, byReviewer, place)).rejects.toMatchObject(refused)
    const byStranger = execute(deleteMessage, { actor: office.stranger }, place)
    await expect(byStranger).rejects.toMatchObject({ kind: 'not_found' })
    expect((await lastIn(office.reviewer, place.documentId)).data.text).toBe('Срок до пятницы.')
  })

  it('are not reached through another document', async () => {
    const [place, other] = [await said(), await said()]
    const through = execute(deleteMessage, { actor: office.executor }, { ...place, documentId: other.documentId })
    await expect(through).rejects.toMatchObject({ code: 'documents.no_such_message' })
  })

  it('get signs: one of a kind from one person however often pressed, named to all, taken back', async () => {
    const place = await said()
    const sign = (actor: Office['executor'], on = true) => execute(react, { actor }, { ...place, kind: 'accepted', on })
    await Promise.all([sign(office.reviewer), sign(office.reviewer), sign(office.executor)])
    const names = async () =>
      (await lastIn(office.executor, place.documentId)).reactions.map(({ kind, people }) => [kind, people.length])
    expect(await names()).toEqual([['accepted', 2]])
    await sign(office.reviewer, false)
    expect(await names()).toEqual([['accepted', 1]])
    await expect(sign(office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('unread of others does not grow by a change or a sign', async () => {
    const place = await said()
    const before = (await feedOf(office.reviewer, place.documentId)).lastSeq
    await execute(editMessage, { actor: office.executor }, { ...place, text: 'Иначе' })
    await execute(react, { actor: office.executor }, { ...place, kind: 'thanks', on: true })
    expect((await feedOf(office.reviewer, place.documentId)).lastSeq).toBe(before)
  })
})
