import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { comments, roomUpdates, timelineItems } from '@/db/schema'
import { passageOf, viewOf } from '@/lib/editor/passage'
import { grant } from '@/server/documents'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { createText } from '@/server/rooms'
import { addComment } from '@/server/rooms/add-comment'
import onTextSettled from '@/server/rooms/on-text-settled'
import { listComments } from '@/server/rooms/queries'
import { replyToComment } from '@/server/rooms/reply-to-comment'
import { resolveComment } from '@/server/rooms/resolve-comment'
import { readText } from '@/server/rooms/store'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

const WORDS = 'в срок до 25 мая'

/** A letter with the words above in it; the reviewer may read. */
async function letter(): Promise<string> {
  const documentId = await draftOf(office.executor)
  await inCommand(office.executor, async (ctx) => {
    await grant(ctx, documentId, [`p:${office.reviewer.personId}`], 'read')
    const content = [{ type: 'text', text: `Просим представить отчёт ${WORDS}.` }]
    await createText(ctx, documentId, { type: 'doc', content: [{ type: 'paragraph', content }] })
  })
  return documentId
}

async function passage(documentId: string) {
  const { doc } = await readText(database.db, documentId)
  const from = 1 + 'Просим представить отчёт '.length
  return { documentId, ...passageOf(viewOf(doc), from, from + WORDS.length) }
}

async function commented(actor: Actor): Promise<{ documentId: string; commentId: string }> {
  const documentId = await letter()
  const { id } = await execute(addComment, { actor }, { ...(await passage(documentId)), text: 'Срок короток' })
  return { documentId, commentId: id }
}

async function edit(documentId: string, change: (text: Y.XmlText, body: Y.XmlFragment) => void): Promise<void> {
  const { doc } = await readText(database.db, documentId)
  const before = Y.encodeStateVector(doc)
  const body = doc.getXmlFragment('body')
  doc.transact(() => change((body.get(0) as Y.XmlElement).get(0) as Y.XmlText, body))
  await database.db.insert(roomUpdates).values({ documentId, update: Y.encodeStateAsUpdate(doc, before) })
}

describe('addComment', () => {
  it('A-05.03 a reader remarks on a passage, and the text is not written', async () => {
    const { documentId, commentId } = await commented(office.reviewer)
    const [view] = await ask(listComments, { actor: office.executor }, { documentId })
    expect(view).toMatchObject({
      id: commentId,
      quote: WORDS,
      text: 'Срок короток',
      resolved: false,
      author: { id: office.reviewer.personId },
    })
    expect(await database.db.$count(roomUpdates, eq(roomUpdates.documentId, documentId))).toBe(1)
    const where = and(eq(timelineItems.documentId, documentId), eq(timelineItems.name, 'rooms.commented'))
    expect(await database.db.$count(timelineItems, where)).toBe(1)
  })

  it('A-05.03 on two paragraphs keeps their words apart where they are read', async () => {
    const documentId = await draftOf(office.executor)
    const block = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
    await inCommand(office.executor, (ctx) =>
      createText(ctx, documentId, { type: 'doc', content: [block('О сроках.'), block('Отчёт')] }),
    )
    const { doc } = await readText(database.db, documentId)
    const view = viewOf(doc)
    const input = { documentId, ...passageOf(view, 3, view.doc.content.size - 1), text: 'Оба абзаца' }
    await execute(addComment, { actor: office.executor }, input)
    const [item] = await database.db
      .select()
      .from(timelineItems)
      .where(and(eq(timelineItems.documentId, documentId), eq(timelineItems.name, 'rooms.commented')))
    expect(item?.data.quote).toBe('сроках. Отчёт')
  })

  it('is not found for a stranger', async () => {
    const documentId = await letter()
    const input = { ...(await passage(documentId)), text: 'Чужой' }
    await expect(execute(addComment, { actor: office.stranger }, input)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('is refused when the passage is no longer as it was seen', async () => {
    const documentId = await letter()
    const seen = await passage(documentId)
    await edit(documentId, (text) => text.delete(30, 6))
    await expect(execute(addComment, { actor: office.reviewer }, { ...seen, text: 'Поздно' })).rejects.toMatchObject({
      code: 'rooms.passage_changed',
    })
  })

  it('is refused with words that stand nowhere', async () => {
    const documentId = await letter()
    const input = { ...(await passage(documentId)), quote: 'слова, которых нет', text: 'Подделка' }
    await expect(execute(addComment, { actor: office.reviewer }, input)).rejects.toMatchObject({
      code: 'rooms.passage_changed',
    })
  })

  it.each([
    ['empty', ' '],
    ['overlong', 'я'.repeat(5001)],
  ])('is refused %s', async (_what, text) => {
    const documentId = await letter()
    const input = { ...(await passage(documentId)), text }
    await expect(execute(addComment, { actor: office.reviewer }, input)).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('keeps a script as the words it is, and a double click makes one remark', async () => {
    const documentId = await letter()
    const input = { ...(await passage(documentId)), text: '<script>alert(1)</script>' }
    const idempotencyKey = newId()
    const [first, second] = [
      await execute(addComment, { actor: office.reviewer, idempotencyKey }, input),
      await execute(addComment, { actor: office.reviewer, idempotencyKey }, input),
    ]
    expect(second).toEqual(first)
    const all = await ask(listComments, { actor: office.reviewer }, { documentId })
    expect(all.map((one) => one.text)).toEqual(['<script>alert(1)</script>'])
  })
})

describe('replyToComment', () => {
  it('puts the answer under the remark and mentions its author', async () => {
    const { documentId, commentId } = await commented(office.reviewer)
    await execute(replyToComment, { actor: office.executor }, { documentId, commentId, text: 'Исправил' })
    const all = await ask(listComments, { actor: office.reviewer }, { documentId })
    expect(all.map(({ parentId, text }) => [parentId, text])).toEqual([
      [null, 'Срок короток'],
      [commentId, 'Исправил'],
    ])
    const [told] = await database.db
      .select()
      .from(timelineItems)
      .where(and(eq(timelineItems.documentId, documentId), eq(timelineItems.name, 'rooms.replied')))
    expect(told?.mentions).toEqual([office.reviewer.personId])
  })

  it('V-09.02 a remark and an answer tell those they name, each once', async () => {
    const { documentId, commentId } = await commented(office.reviewer)
    const mentions = [office.colleague.personId, office.reviewer.personId]
    await execute(replyToComment, { actor: office.executor }, { documentId, commentId, text: '@Коллеге', mentions })
    const remark = { ...(await passage(documentId)), text: '@Коллеге', mentions: [office.colleague.personId] }
    await execute(addComment, { actor: office.executor }, remark)
    const told = await database.db
      .select({ name: timelineItems.name, mentions: timelineItems.mentions })
      .from(timelineItems)
      .where(and(eq(timelineItems.documentId, documentId), eq(timelineItems.actorId, office.executor.personId)))
    const of = (name: string) => told.filter((item) => item.name === name).map((item) => [...item.mentions].sort())
    expect(of('rooms.replied')).toEqual([[...mentions].sort()])
    expect(of('rooms.commented')).toEqual([[office.colleague.personId]])
    const shown = await ask(listComments, { actor: office.reviewer }, { documentId })
    const named = (words: string, answers: boolean) =>
      shown
        .filter(({ text, parentId }) => text === words && (parentId !== null) === answers)
        .map((one) => one.mentions.map(({ id }) => id).sort())
    expect(named('Срок короток', false), 'the first remark names nobody').toEqual([[]])
    expect(named('@Коллеге', true)).toEqual([[...mentions].sort()])
    expect(named('@Коллеге', false)).toEqual([[office.colleague.personId]])
    const unknown = { ...remark, mentions: ['00000000-0000-4000-8000-000000000000'] }
    await expect(execute(addComment, { actor: office.executor }, unknown)).rejects.toMatchObject({
      code: 'documents.unknown_person',
    })
  })

  it('is not found for a remark of another document, or an answer', async () => {
    const { commentId } = await commented(office.reviewer)
    const other = await letter()
    const input = { documentId: other, commentId, text: 'Мимо' }
    await expect(execute(replyToComment, { actor: office.executor }, input)).rejects.toMatchObject({
      code: 'rooms.no_such_comment',
    })
  })
})

describe('resolveComment', () => {
  it('is for its author and for writers of the text, not for other readers', async () => {
    const { documentId, commentId } = await commented(office.executor)
    const input = { documentId, commentId, resolved: true }
    await expect(execute(resolveComment, { actor: office.reviewer }, input)).rejects.toMatchObject({
      code: 'rooms.not_yours_to_resolve',
    })
    await expect(execute(resolveComment, { actor: office.stranger }, input)).rejects.toMatchObject({
      kind: 'not_found',
    })
    await execute(resolveComment, { actor: office.executor }, input)
    await execute(resolveComment, { actor: office.executor }, input)
    const [row] = await database.db.select().from(comments).where(eq(comments.id, commentId))
    expect(row?.resolvedBy).toBe(office.executor.personId)
    const where = and(eq(timelineItems.documentId, documentId), eq(timelineItems.name, 'rooms.resolved'))
    expect(await database.db.$count(timelineItems, where)).toBe(1)
  })
})

describe('onTextSettled', () => {
  it('binds a remark to the new place of its words', async () => {
    const { documentId, commentId } = await commented(office.reviewer)
    await edit(documentId, (text, body) => {
      text.delete(25, WORDS.length)
      const moved = new Y.XmlElement('paragraph')
      moved.insert(0, [new Y.XmlText(`Ответ ждём ${WORDS}`)])
      body.push([moved])
    })
    await onTextSettled({ documentId }, { db: database.db, now: new Date() })
    await edit(documentId, (_text, body) => ((body.get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Срочно. '))
    const [row] = await database.db.select().from(comments).where(eq(comments.id, commentId))
    const { doc } = await readText(database.db, documentId)
    const { placePassage } = await import('@/lib/editor/passage')
    expect(placePassage(viewOf(doc), row as never).state).toBe('exact')
  })
})
