import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { timelineItems } from '@/db/schema'
import { addTimeline } from '@/server/documents'
import { mentionable } from '@/server/documents/mentionable'
import type { Actor } from '@/server/kernel/actor'
import { ask } from '@/server/kernel/execute'
import { agree, sentLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { feedOf, lastIn, letIn, say, sharedDraft } from '../../support/documents'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

const texts = (page: Awaited<ReturnType<typeof feedOf>>) => page.items.map(({ data }) => data.text)

describe('timeline', () => {
  it('goes from the newest page backwards without a gap or a repeat', async () => {
    const documentId = await draftOf(office.executor)
    for (let n = 2; n <= 8; n++) await say(office.executor, documentId, `${n}`)
    const newest = await feedOf(office.executor, documentId, { limit: 3 })
    expect(newest).toMatchObject({ more: true, lastSeq: 8 })
    expect(texts(newest)).toEqual(['6', '7', '8'])
    const earlier = await feedOf(office.executor, documentId, { limit: 3, before: newest.items[0]?.seq })
    expect(texts(earlier)).toEqual(['3', '4', '5'])
    const first = await feedOf(office.executor, documentId, { limit: 3, before: earlier.items[0]?.seq })
    expect(first.items.map(({ seq }) => seq)).toEqual([1, 2])
    expect(first.more).toBe(false)
  })

  it('a page of exactly what is left says that nothing is earlier', async () => {
    const documentId = await draftOf(office.executor)
    await say(office.executor, documentId, 'Одно')
    expect(await feedOf(office.executor, documentId, { limit: 2 })).toMatchObject({ more: false })
    expect((await feedOf(office.executor, documentId, { before: 1 })).items).toEqual([])
  })

  it('shows what people said, or what they decided, over all pages', async () => {
    const documentId = await sentLetter(database.db, office)
    await agree(documentId, office.reviewer)
    await say(office.executor, documentId, 'Спасибо')
    const chat = await feedOf(office.executor, documentId, { show: 'chat' })
    expect(chat.items.map(({ name }) => name)).toEqual(['documents.message'])
    const visas = await feedOf(office.executor, documentId, { show: 'visas' })
    expect(visas.items.map(({ name }) => name)).toEqual(['approval.agreed'])
    expect(visas.lastSeq).toBe(chat.lastSeq)
  })

  it('A-11.06 names both people and the order of an act done for an absent one', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    await inCommand(office.reviewer, (ctx) =>
      addTimeline(ctx, {
        documentId,
        kind: 'event',
        name: 'documents.acknowledged',
        onBehalfOf: office.head.personId,
        order: 'приказ № 118-к',
      }),
    )
    expect(await lastIn(office.executor, documentId)).toMatchObject({
      actor: { name: 'Крылов И. П.' },
      onBehalfOf: { accusative: 'Карташова И. П.' },
      order: 'приказ № 118-к',
    })
  })

  it('of a removed message only its place is left, also where it was answered', async () => {
    const documentId = await draftOf(office.executor)
    const { id } = await say(office.executor, documentId, 'Ошибся')
    await say(office.executor, documentId, 'Ответ', { replyToId: id })
    await database.db.update(timelineItems).set({ deletedAt: new Date() }).where(eq(timelineItems.id, id))
    const [, removed, answer] = (await feedOf(office.executor, documentId)).items
    expect(removed).toMatchObject({ deleted: true, data: {} })
    expect(answer?.replyTo).toMatchObject({ id, text: '', deleted: true })
  })

  it('is not found for a stranger', async () => {
    const documentId = await draftOf(office.executor)
    await expect(feedOf(office.stranger, documentId)).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('mentionable', () => {
  const find = async (actor: Actor, documentId: string, query = '') =>
    (await ask(mentionable, { actor }, { documentId, query })).map(({ name, sees }) => [name, sees])

  it('puts those who see the document first, by grant, by unit or by right, and says who does not', async () => {
    const documentId = await sharedDraft(office.executor, office.second)
    const found = await find(office.executor, documentId)
    const blind = found.findIndex(([, sees]) => !sees)
    expect(found.slice(0, blind).map(([name]) => name)).toEqual(
      expect.arrayContaining(['Юсупов И. П.', 'Карташов И. П.', 'Зимин И. П.']),
    )
    expect(found.slice(blind).every(([, sees]) => !sees)).toBe(true)
    expect(found.map(([name]) => name)).not.toContain('Ветров И. П.')
  })

  it('somebody let in is offered even from the end of a long list', async () => {
    const documentId = await draftOf(office.executor)
    for (let n = 0; n < 45; n++) await addPerson(database.db, { surname: `Аа${n}` })
    await letIn(documentId, 'read', office.second)
    expect((await find(office.executor, documentId)).map(([name]) => name)).toContain('Юсупов И. П.')
  })

  it('narrows by the beginning of a surname, in any letters', async () => {
    const documentId = await draftOf(office.executor)
    expect(await find(office.executor, documentId, 'стор')).toEqual([['Сторонний И. П.', false]])
    expect(await find(office.executor, documentId, '%')).toEqual([])
  })

  it('is not found for a stranger', async () => {
    const documentId = await draftOf(office.executor)
    await expect(find(office.stranger, documentId)).rejects.toMatchObject({ kind: 'not_found' })
  })
})
