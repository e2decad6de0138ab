import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, documents, substitutions, workItems } from '@/db/schema'
import { latestTerm } from '@/lib/registry/appeal-term'
import { dayIn } from '@/lib/text/wall-clock'
import { getDocument } from '@/server/documents/get-document'
import { getTimeline } from '@/server/documents/queries'
import type { Actor } from '@/server/kernel/actor'
import { endOfOfficeDay } from '@/server/kernel/clock'
import { ask, execute } from '@/server/kernel/execute'
import { getAppealTerm } from '@/server/registry/appeal-term/get-appeal-term'
import { prolongAppeal } from '@/server/registry/appeal-term/prolong-appeal'
import { ADDRESS, AUTHOR, addReceivedJournals, registeredAppeal } from '../../support/appeals'
import { useDatabase } from '../../support/database'
import { addPerson, refresh } from '../../support/office'
import { makeRegistry, type Registry, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
let other: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  await addReceivedJournals(database.db)
  other = await addPerson(database.db, { surname: 'Громов', roles: ['head'] })
})

const DUE = dayIn(new Date(Date.now() + 10 * 86_400_000), 'Europe/Moscow')
const LATEST = latestTerm(DUE)
const REASON = 'Запрошены документы в другом органе'

const appeal = async (card = {}) => (await registeredAppeal(database.db, office, { dueDate: DUE, ...card })).documentId
const prolong = (documentId: string, fields = {}, { actor = office.head, ...call }: { actor?: Actor } & object = {}) =>
  execute(prolongAppeal, { actor, ...call }, { documentId, until: LATEST, reason: REASON, ...fields })
const term = (documentId: string, actor = office.head) => ask(getAppealTerm, { actor }, { documentId })

describe('the term of an appeal (59-ФЗ, article 12)', () => {
  it('is prolonged with a reason by the official considering it; the history, the cabinet and the feed tell it', async () => {
    const documentId = await appeal()
    expect(await term(documentId)).toMatchObject({ dueDate: DUE, latest: LATEST, prolonged: null, prolong: true })
    const { noticeId } = await prolong(documentId)
    expect(await term(documentId)).toMatchObject({
      dueDate: LATEST,
      prolonged: { from: DUE, until: LATEST, reason: REASON, by: { id: office.head.personId }, behalf: null },
      prolong: 'registry.prolonged_already',
    })
    const items = and(eq(workItems.documentId, documentId), eq(workItems.kind, 'consider'))
    const [item] = await database.db.select().from(workItems).where(items)
    expect(item?.dueAt).toEqual(endOfOfficeDay(LATEST))
    const { items: feed } = await ask(getTimeline, { actor: office.head }, { documentId })
    expect(feed.at(-1)).toMatchObject({ name: 'registry.prolonged', data: { date: LATEST, reason: REASON } })
    const logged = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `document:${documentId}`))
    expect(logged.map(({ detail }) => detail)).toContainEqual(
      expect.objectContaining({ from: DUE, until: LATEST, noticeId }),
    )
  })

  it('begins the notice to its author, addressed, written, linked, and as closed as the appeal', async () => {
    const documentId = await appeal()
    const { noticeId } = await prolong(documentId)
    expect(await ask(getDocument, { actor: office.head }, { documentId: noticeId })).toMatchObject({
      ...{ kind: 'outgoing', state: 'draft', access: 'personal' },
      requisites: { addressees: [{ name: AUTHOR, address: ADDRESS }] },
      links: [{ documentId, kind: 'related' }],
    })
    expect((await term(documentId)).prolonged?.notice).toEqual({
      documentId: noticeId,
      number: expect.stringMatching(/-П$/),
      date: null,
      sent: false,
    })
    await database.db
      .update(documents)
      .set({ state: 'sent', regNumber: `02-15/${noticeId.slice(-5)}`, regDate: DUE })
      .where(eq(documents.id, noticeId))
    expect((await term(documentId)).prolonged?.notice).toMatchObject({ date: DUE, sent: true })
    await expect(ask(getDocument, { actor: other }, { documentId: noticeId })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('by nobody else: a stranger does not find it, a registrar and another head are refused', async () => {
    const documentId = await appeal()
    await expect(prolong(documentId, {}, { actor: office.stranger })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(prolong(documentId, {}, { actor: office.clerk })).rejects.toMatchObject({
      ...{ kind: 'forbidden', code: 'registry.not_considering' },
    })
    expect((await term(documentId, office.clerk)).prolong).toBe('registry.not_considering')
    await expect(term(documentId, other)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('who acts for the official prolongs it in their place, with the order', async () => {
    const documentId = await appeal()
    const order = { absentId: office.head.personId, substituteId: office.second.personId, order: 'приказ № 4-к' }
    await database.db.insert(substitutions).values({ ...order, from: '2026-01-01', until: '2099-12-31' })
    const acting = await refresh(database.db, office.second.accountId)
    await prolong(documentId, {}, { actor: acting })
    expect((await term(documentId)).prolonged).toMatchObject({
      by: { id: acting.personId },
      behalf: { id: office.head.personId },
    })
    await database.db.delete(substitutions)
  })

  it.each([
    ['for more than thirty days', latestTerm(LATEST)],
    ['to the day it had', DUE],
  ])('not %s', async (_, until) => {
    const documentId = await appeal()
    await expect(prolong(documentId, { until })).rejects.toMatchObject({ code: 'registry.term_too_long' })
    expect((await term(documentId)).dueDate).toBe(DUE)
  })

  it('once: of two at once one is refused, and a repeat prolongs once', async () => {
    const documentId = await appeal()
    const both = await Promise.allSettled([prolong(documentId), prolong(documentId, { reason: 'Ещё одна' })])
    const [refused] = both.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(refused?.reason).toMatchObject({ kind: 'conflict', code: 'registry.prolonged_already' })
    const again = await appeal()
    const call = { idempotencyKey: 'prolong-appeal-1' }
    expect(await prolong(again, {}, call)).toEqual(await prolong(again, {}, call))
  })

  it('V-14.07 not where the date is held from outside, without a term, after it, or of a letter', async () => {
    const held = await appeal({ requisites: { externalControl: true } })
    await expect(prolong(held)).rejects.toMatchObject({ code: 'registry.term_from_outside' })
    await expect(prolong(await appeal({ dueDate: null }))).rejects.toMatchObject({ code: 'registry.no_term' })
    const late = await appeal()
    await database.db.update(documents).set({ dueDate: '2026-01-12' }).where(eq(documents.id, late))
    await expect(prolong(late)).rejects.toMatchObject({ code: 'registry.term_over' })
    const { documentId: letter } = await registered(database.db, office)
    await expect(prolong(letter)).rejects.toMatchObject({ code: 'registry.not_an_appeal' })
    await expect(term(letter)).rejects.toMatchObject({ code: 'registry.not_an_appeal' })
  })
})
