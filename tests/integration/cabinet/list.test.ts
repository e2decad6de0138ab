import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { documents, workItems } from '@/db/schema'
import type { CabinetTab } from '@/lib/contracts/cabinet'
import { cabinetCounts, cabinetList } from '@/server/cabinet/queries'
import { revoke } from '@/server/documents'
import { markRead } from '@/server/documents/mark-read'
import { postMessage } from '@/server/documents/post-message'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { useDatabase } from '../../support/database'
import { instruct, letterFor } from '../../support/letters'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'
import { substituteFor } from '../../support/substitution'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

type Options = {
  tab?: CabinetTab
  view?: 'current' | 'done'
  sort?: 'new' | 'deadline'
  whose?: string
  limit?: number
}
const list = (actor: Actor, options: Options = {}, now?: Date) => ask(cabinetList, { actor, now }, options)
const counts = (actor: Actor, whose?: string) => ask(cabinetCounts, { actor }, { whose })
const rowOn = async (actor: Actor, documentId: string, options: Options = {}) =>
  (await list(actor, options)).rows.find((row) => row.documentId === documentId)
const newcomer = (...roles: Parameters<typeof addPerson>[1][]) =>
  addPerson(database.db, { unitId: office.unitId, ...roles[0] })

describe('V-09 the cabinet', () => {
  it('V-09.03 shows what one was given, and nobody else’s', async () => {
    const requestId = await letterFor(office)
    const { replyId } = await instruct(office, { requestId, dueDate: '2030-05-20' })
    expect(await rowOn(office.executor, replyId)).toMatchObject({
      work: ['execute'],
      responsible: true,
      note: 'Подготовить ответ заявителю.',
      draft: true,
      onBehalfOf: null,
      dueDate: '2030-05-20',
      mentioned: true,
      last: { name: 'assignments.started', author: office.head.name, own: false, gender: 'male' },
    })
    expect(await rowOn(office.executor, requestId)).toMatchObject({ work: [], responsible: false })
    expect(await list(office.stranger)).toEqual({ rows: [], total: 0, unread: 0 })
    // A clerk may read every common document; the cabinet still holds only what came to them.
    expect(await rowOn(office.clerk, replyId)).toBeUndefined()
  })

  it('V-09.10 somebody else’s cabinet is not found by its address', async () => {
    await expect(list(office.stranger, { whose: office.executor.personId })).rejects.toMatchObject({
      kind: 'not_found',
      code: 'cabinet.not_yours',
    })
    await expect(counts(office.clerk, office.head.personId)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('one who was let out sees nothing, whatever items were left open', async () => {
    const { replyId } = await instruct(office)
    await inCommand(office.head, (ctx) => revoke(ctx, replyId, [`p:${office.executor.personId}`]))
    expect(await rowOn(office.executor, replyId)).toBeUndefined()
    expect((await counts(office.executor)).execute).toBe((await list(office.executor, { tab: 'execute' })).total)
  })

  it('V-22.01 every tab holds its kinds of work, and the counts equal the rows', async () => {
    const person = await newcomer({ surname: 'Табельный' })
    const kinds = [
      'execute',
      'co_execute',
      'approve',
      'visa',
      'sign',
      'acquaint',
      'control',
      'rework',
      'register',
    ] as const
    for (const kind of kinds) {
      const documentId = await letterFor(office)
      await inCommand(office.head, async (ctx) => {
        const { openWorkItem } = await import('@/server/documents')
        await openWorkItem(ctx, { documentId, personId: person.personId, kind })
      })
    }
    const shown = Object.fromEntries(
      await Promise.all(
        (['all', 'execute', 'approve', 'sign', 'acquaint', 'control'] as const).map(async (tab) => [
          tab,
          (await list(person, { tab })).rows.length,
        ]),
      ),
    )
    expect(shown).toEqual({ all: 9, execute: 4, approve: 2, sign: 1, acquaint: 1, control: 1 })
    expect(await counts(person)).toMatchObject({ ...shown, unread: 9, registration: 1 })
  })

  it('V-09.05 what is done leaves the tabs and stays in a list of its own', async () => {
    const person = await newcomer({ surname: 'Делов' })
    const documentId = await letterFor(office)
    await inCommand(office.head, async (ctx) => {
      const { openWorkItem, closeWorkItems } = await import('@/server/documents')
      await openWorkItem(ctx, { documentId, personId: person.personId, kind: 'acquaint' })
      await closeWorkItems(ctx, { documentId, personId: person.personId, outcome: 'done' })
    })
    expect((await list(person, { tab: 'acquaint' })).rows).toEqual([])
    expect((await list(person, { view: 'done' })).rows.map((row) => row.documentId)).toEqual([documentId])
    await inCommand(office.head, async (ctx) => {
      const { openWorkItem } = await import('@/server/documents')
      await openWorkItem(ctx, { documentId, personId: person.personId, kind: 'acquaint' })
    })
    expect((await list(person, { view: 'done' })).rows).toEqual([])
  })

  it('a finished document leaves «Все» after a month; one still owed stays', async () => {
    const person = await newcomer({ surname: 'Давний' })
    const [finished, owed] = [await letterFor(office), await letterFor(office)]
    await inCommand(office.head, async (ctx) => {
      const { grant, openWorkItem } = await import('@/server/documents')
      await grant(ctx, finished, [`p:${person.personId}`], 'read')
      await openWorkItem(ctx, { documentId: owed, personId: person.personId, kind: 'execute' })
    })
    const longAgo = new Date(Date.now() - 40 * 86_400_000)
    const set = { state: 'executed', lastEventAt: longAgo }
    for (const id of [finished, owed]) await database.db.update(documents).set(set).where(eq(documents.id, id))
    expect((await list(person)).rows.map((row) => row.documentId)).toEqual([owed])
    await database.db.update(documents).set({ lastEventAt: new Date() }).where(eq(documents.id, finished))
    expect((await list(person)).total).toBe(2)
  })
})

describe('unread and mentions', () => {
  const say = (actor: Actor, documentId: string, mentions: string[] = []) =>
    execute(postMessage, { actor }, { documentId, text: 'Сверил перечень.', mentions })

  it('V-09.08 counts what others did after the mark, not one’s own', async () => {
    const { replyId } = await instruct(office, { coExecutorIds: [office.colleague.personId] })
    const before = (await rowOn(office.executor, replyId))?.unread ?? 0
    await say(office.colleague, replyId, [office.executor.personId])
    await say(office.executor, replyId)
    const row = await rowOn(office.executor, replyId)
    expect(row).toMatchObject({ unread: before + 1, mentioned: true, last: { own: true, text: 'Сверил перечень.' } })
    await execute(markRead, { actor: office.executor }, { documentId: replyId, seq: row?.lastSeq })
    expect(await rowOn(office.executor, replyId)).toMatchObject({ unread: 0, mentioned: false })
  })

  it('a badge counts rooms, never messages, and equals the unread of the list', async () => {
    const person = await newcomer({ surname: 'Читалов' })
    const documentId = await draftOf(office.executor)
    await inCommand(office.executor, async (ctx) => {
      const { grant } = await import('@/server/documents')
      await grant(ctx, documentId, [`p:${person.personId}`], 'read')
    })
    await say(office.executor, documentId)
    await say(office.executor, documentId)
    expect((await counts(person)).unread).toBe(1)
    const { rows, unread } = await list(person)
    expect({ unread, inRoom: rows[0]?.unread }).toEqual({ unread: 1, inRoom: 3 })
  })

  it('a preview is cut, and carries no more of an event than its plain facts', async () => {
    const documentId = await draftOf(office.executor)
    await execute(postMessage, { actor: office.executor }, { documentId, text: 'щ'.repeat(5000) })
    expect((await rowOn(office.executor, documentId))?.last?.text).toHaveLength(200)
  })
})

describe('A-11.06 a substitute', () => {
  it('sees the absent one’s items marked «за …», may look at each cabinet apart, and only while the order stands', async () => {
    const deputy = await substituteFor(database.db, { absent: office.executor, order: 'приказ № 5-к' })
    const { replyId } = await instruct(office)
    const own = await draftOf(deputy, 'Собственная записка')
    expect(await rowOn(deputy, replyId)).toMatchObject({
      onBehalfOf: expect.stringMatching(/^Ветрова/),
      work: ['execute'],
    })
    expect(await rowOn(deputy, own)).toMatchObject({ onBehalfOf: null })
    const apart = await list(deputy, { whose: office.executor.personId })
    expect(apart.rows.some((row) => row.documentId === replyId)).toBe(true)
    expect(apart.rows.some((row) => row.documentId === own)).toBe(false)
    expect((await list(deputy, { whose: deputy.personId })).rows.map((row) => row.documentId)).toEqual([own])
    expect((await counts(deputy, office.executor.personId)).all).toBe(apart.total)

    const past = await substituteFor(database.db, { absent: office.executor, from: '2020-01-01', until: '2020-02-01' })
    expect((await list(past)).rows).toEqual([])
  })

  it('an item of both is one’s own', async () => {
    const deputy = await substituteFor(database.db, { absent: office.executor })
    const { replyId } = await instruct(office, { coExecutorIds: [deputy.personId] })
    expect(await rowOn(deputy, replyId)).toMatchObject({ onBehalfOf: null })
  })
})

describe('order and size', () => {
  it('new events first, or the nearest term first with no term last', async () => {
    const person = await newcomer({ surname: 'Сроков' })
    const responsibleId = person.personId
    const late = await instruct(office, { responsibleId, dueDate: '2031-03-01' })
    const none = await instruct(office, { responsibleId })
    const soon = await instruct(office, { responsibleId, dueDate: '2031-02-01' })
    const ids = async (sort: 'new' | 'deadline') => (await list(person, { sort })).rows.map((row) => row.documentId)
    expect(await ids('new')).toEqual([soon.replyId, none.replyId, late.replyId])
    expect(await ids('deadline')).toEqual([soon.replyId, late.replyId, none.replyId])
  })

  it('totals are of the whole list, not of the page', async () => {
    const person = await newcomer({ surname: 'Многов' })
    for (let n = 0; n < 4; n++) await instruct(office, { responsibleId: person.personId })
    expect(await list(person, { limit: 3 })).toMatchObject({ rows: { length: 3 }, total: 4, unread: 4 })
  })

  it('A-11.05 the term is a day of the office and counts working days; a finished document has none running', async () => {
    const { replyId } = await instruct(office, { dueDate: '2031-06-16' })
    const friday = new Date('2031-06-12T22:00:00Z')
    const at = async () => (await list(office.executor, {}, friday)).rows.find((row) => row.documentId === replyId)
    expect(await at()).toMatchObject({ dueDate: '2031-06-16', daysLeft: 1 })
    await database.db.update(documents).set({ state: 'sent' }).where(eq(documents.id, replyId))
    expect(await at()).toMatchObject({ dueDate: '2031-06-16', daysLeft: null })
    const open = await database.db.select().from(workItems).where(eq(workItems.documentId, replyId))
    expect(open[0]?.dueAt?.toISOString()).toBe('2031-06-16T20:59:59.000Z')
  })
})
