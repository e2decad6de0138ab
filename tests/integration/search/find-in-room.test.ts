import { beforeAll, describe, expect, it } from 'vitest'
import { deleteMessage } from '@/server/documents/delete-message'
import { editMessage } from '@/server/documents/edit-message'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { ensureIndex } from '@/server/search/ensure-index'
import { findInRoom } from '@/server/search/find-in-room'
import { agree, sentLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { say, sharedDraft } from '../../support/documents'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
  await ensureIndex(database.db)
  await database.drain()
})

const look = (actor: Actor, documentId: string, query: string, limit?: number) =>
  ask(findInRoom, { actor }, { documentId, query, limit })
const saidIn = async (documentId: string, query: string, actor = office.executor) =>
  (await look(actor, documentId, query)).found.map(({ item }) => item.data.text)

describe('findInRoom', () => {
  it.each(['before', 'after'])('C-16.02 finds words in any form, %s the index has heard of them', async (moment) => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    await say(office.executor, documentId, 'Сметы по детским площадкам готовы.')
    await say(office.reviewer, documentId, 'Жду расчёт по ёлкам и № 01-15/2614.')
    if (moment === 'after') await database.drain()
    expect(await saidIn(documentId, 'площадка')).toEqual(['Сметы по детским площадкам готовы.'])
    expect(await saidIn(documentId, 'смета детская')).toHaveLength(1)
    for (const line of ['елка', '01-15/2614', 'ЖДАТЬ']) expect(await saidIn(documentId, line)).toHaveLength(1)
    expect(await saidIn(documentId, 'смета елка')).toEqual([])
    expect(await saidIn(documentId, '& | ! :*')).toEqual([])
  })

  it('marks what was found, newest first, and says that there is more', async () => {
    const documentId = await sharedDraft(office.executor)
    for (const n of [1, 2, 3]) await say(office.executor, documentId, `Срок номер ${n}`)
    const { found, more } = await look(office.executor, documentId, 'сроки', 2)
    expect(found.map(({ item }) => item.data.text)).toEqual(['Срок номер 3', 'Срок номер 2'])
    expect(more).toBe(true)
    expect(found[0]?.fragment).toContainEqual({ text: 'Срок', hit: true })
  })

  it('finds visas by their remark and events by the words the feed tells them with', async () => {
    const documentId = await sentLetter(database.db, office)
    await agree(documentId, office.reviewer)
    const names = async (query: string) =>
      (await look(office.executor, documentId, query)).found.map(({ item }) => item.name)
    expect(await names('согласен')).toContain('approval.agreed')
    expect(await names('согласованию')).toContain('approval.started')
  })

  it('of changed words the new ones, of words taken back none', async () => {
    const documentId = await sharedDraft(office.executor)
    const { id: itemId } = await say(office.executor, documentId, 'Про бордюры')
    await database.drain()
    await execute(editMessage, { actor: office.executor }, { documentId, itemId, text: 'Про перила' })
    await database.drain()
    expect([await saidIn(documentId, 'бордюр'), await saidIn(documentId, 'перила')]).toEqual([[], ['Про перила']])
    await execute(deleteMessage, { actor: office.executor }, { documentId, itemId })
    expect(await saidIn(documentId, 'перила')).toEqual([])
  })

  it('finds nothing of another room, and is not found for a stranger', async () => {
    const [here, there] = [await sharedDraft(office.executor), await sharedDraft(office.executor)]
    await say(office.executor, there, 'Секретный мостик')
    expect(await saidIn(here, 'мостик')).toEqual([])
    await expect(look(office.stranger, there, 'мостик')).rejects.toMatchObject({ kind: 'not_found' })
  })
})
