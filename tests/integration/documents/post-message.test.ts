import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { timelineItems } from '@/db/schema'
import { cabinetList } from '@/server/cabinet/queries'
import { postMessage } from '@/server/documents/post-message'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { agree, sentLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { feedOf, lastIn, say, sharedDraft } from '../../support/documents'
import { makeOffice, type Office } from '../../support/office'
import { draftOf } from '../../support/rooms'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

async function cabinetRow(actor: Office['executor'], documentId: string) {
  const { rows } = await ask(cabinetList, { actor }, {})
  return rows.find((row) => row.documentId === documentId)
}

describe('postMessage', () => {
  it('A-03.04 is read by everyone in the room, in the order of the feed', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    await say(office.executor, documentId, 'Внёс правкой.')
    await say(office.reviewer, documentId, 'Вижу, спасибо.')
    const { items } = await feedOf(office.executor, documentId)
    expect(items.filter(({ kind }) => kind === 'message').map(({ data }) => data.text)).toEqual([
      'Внёс правкой.',
      'Вижу, спасибо.',
    ])
    expect(items.at(-1)?.actor).toMatchObject({ id: office.reviewer.personId, gender: 'male' })
  })

  it('thirty people writing at once get thirty places in a row', async () => {
    const documentId = await draftOf(office.executor)
    const said = await Promise.all(Array.from({ length: 30 }, (_, n) => say(office.executor, documentId, `${n}`)))
    expect(said.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 2))
  })

  it('is not found for a stranger, and nothing is written', async () => {
    const documentId = await draftOf(office.executor)
    await expect(say(office.stranger, documentId, 'Чужое')).rejects.toMatchObject({ kind: 'not_found' })
    expect((await feedOf(office.executor, documentId)).lastSeq).toBe(1)
  })

  it('V-09.02 a mention marks the document in the cabinet of the one named, until it is read', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer, office.second)
    await say(office.executor, documentId, 'Осталась ваша виза, @Крылов И. П.', {
      mentions: [office.reviewer.personId, office.reviewer.personId],
    })
    expect(await cabinetRow(office.reviewer, documentId)).toMatchObject({ mentioned: true, unread: 2 })
    expect(await cabinetRow(office.second, documentId)).toMatchObject({ mentioned: false, unread: 2 })
    const item = await lastIn(office.reviewer, documentId)
    expect(item.mentions.map(({ id }) => id)).toEqual([office.reviewer.personId])
  })

  it('does not let in whom it mentions', async () => {
    const documentId = await draftOf(office.executor)
    await say(office.executor, documentId, '@Сторонний', { mentions: [office.stranger.personId] })
    await expect(feedOf(office.stranger, documentId)).rejects.toMatchObject({ kind: 'not_found' })
    expect(await cabinetRow(office.stranger, documentId)).toBeUndefined()
  })

  it('a mention of nobody the office knows is refused', async () => {
    const documentId = await draftOf(office.executor)
    await expect(say(office.executor, documentId, '@Никто', { mentions: [newId()] })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'documents.unknown_person',
    })
  })

  it('answers a message and a visa of the same room', async () => {
    const documentId = await sentLetter(database.db, office)
    await agree(documentId, office.reviewer)
    const visa = (await feedOf(office.executor, documentId)).items.find(({ kind }) => kind === 'visa')
    await say(office.executor, documentId, 'Спасибо', { replyToId: visa?.id })
    const first = await lastIn(office.executor, documentId)
    expect(first.replyTo).toMatchObject({ id: visa?.id, author: 'Крылов И. П.' })
    await say(office.reviewer, documentId, 'Не за что', { replyToId: first.id })
    expect((await lastIn(office.executor, documentId)).replyTo).toMatchObject({ id: first.id, text: 'Спасибо' })
  })

  it('cannot answer, and so cannot quote, a message of another room', async () => {
    const secret = await draftOf(office.stranger)
    const { id } = await say(office.stranger, secret, 'Не для вас')
    const documentId = await draftOf(office.executor)
    const [created] = (await feedOf(office.executor, documentId)).items
    for (const replyToId of [id, newId(), created?.id])
      await expect(say(office.executor, documentId, 'Ответ', { replyToId })).rejects.toMatchObject({
        kind: 'not_found',
        code: 'documents.no_such_message',
      })
  })

  it('script, markup and line breaks stay the words they are', async () => {
    const documentId = await draftOf(office.executor)
    const text = '<script>alert(1)</script>\n<b>Срочно</b> &amp; "точка" \\u0000 🙂'
    await say(office.executor, documentId, text, { quote: '<img src=x onerror=alert(1)>' })
    expect((await lastIn(office.executor, documentId)).data).toEqual({ text, quote: '<img src=x onerror=alert(1)>' })
  })

  it('ten thousand characters are taken, trimmed at the ends', async () => {
    const documentId = await draftOf(office.executor)
    await say(office.executor, documentId, ` ${'я'.repeat(10_000)}\n`)
    expect((await lastIn(office.executor, documentId)).data.text).toHaveLength(10_000)
  })

  it.each(['', ' \n\t ', 'я'.repeat(10_001), 'ноль \u0000 посередине'])('the text %# is refused', async (text) => {
    const documentId = await draftOf(office.executor)
    await expect(say(office.executor, documentId, text)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'kernel.invalid_input',
    })
    expect((await feedOf(office.executor, documentId)).lastSeq).toBe(1)
  })

  it('a message sent again after a lost answer is said once', async () => {
    const documentId = await draftOf(office.executor)
    const call = { actor: office.executor, idempotencyKey: newId() }
    const [first, second] = await Promise.all(
      [1, 2].map(() => execute(postMessage, call, { documentId, text: 'Один раз' })),
    )
    expect(second).toEqual(first)
    expect(await database.db.$count(timelineItems, eq(timelineItems.documentId, documentId))).toBe(2)
  })

  it('one key cannot carry two different messages', async () => {
    const documentId = await draftOf(office.executor)
    const call = { actor: office.executor, idempotencyKey: newId() }
    await execute(postMessage, call, { documentId, text: 'Первое' })
    await expect(execute(postMessage, call, { documentId, text: 'Второе' })).rejects.toMatchObject({
      code: 'kernel.key_reused',
    })
  })
})
