import { and, desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, substitutions, timelineItems, workItems } from '@/db/schema'
import { openWorkItem } from '@/server/documents'
import { acknowledge } from '@/server/documents/acknowledge'
import { getDocument } from '@/server/documents/get-document'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { useDatabase } from '../../support/database'
import { lastIn, letIn } from '../../support/documents'
import { addPerson, makeOffice, type Office, refresh } from '../../support/office'
import { draftOf, inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

/** A document sent to people to get acquainted with. */
async function sentTo(...readers: Actor[]): Promise<string> {
  const documentId = await draftOf(office.executor)
  await inCommand(office.executor, async (ctx) => {
    for (const { personId } of readers) await openWorkItem(ctx, { documentId, personId, kind: 'acquaint' })
  })
  return documentId
}

const owed = async (actor: Actor, documentId: string) =>
  (await ask(getDocument, { actor }, { documentId })).myWork.filter(({ kind }) => kind === 'acquaint')

const acknowledgements = (documentId: string) =>
  database.db.$count(
    timelineItems,
    and(eq(timelineItems.documentId, documentId), eq(timelineItems.name, 'documents.acknowledged')),
  )

describe('acknowledge', () => {
  it('V-15.08 R-05.07 closes what this person owes, with its moment, and leaves the others', async () => {
    const documentId = await sentTo(office.reviewer, office.second)
    expect(await owed(office.reviewer, documentId)).toHaveLength(1)
    expect(await execute(acknowledge, { actor: office.reviewer }, { documentId })).toEqual({ closed: 1 })
    expect(await owed(office.reviewer, documentId)).toHaveLength(0)
    expect(await owed(office.second, documentId)).toHaveLength(1)
    const done = and(eq(workItems.documentId, documentId), eq(workItems.personId, office.reviewer.personId))
    const [item] = await database.db.select().from(workItems).where(done)
    expect(item).toMatchObject({ state: 'done', closedBy: office.reviewer.personId })
    expect(item?.closedAt).toBeInstanceOf(Date)
    expect(await lastIn(office.second, documentId)).toMatchObject({
      name: 'documents.acknowledged',
      actor: { id: office.reviewer.personId },
    })
  })

  it('pressing again, by another key or from another tab, says nothing twice', async () => {
    const documentId = await sentTo(office.reviewer)
    const press = () => execute(acknowledge, { actor: office.reviewer }, { documentId })
    const closed = (await Promise.all([press(), press(), press()])).map((answer) => answer.closed)
    expect(closed.sort()).toEqual([0, 0, 1])
    expect(await acknowledgements(documentId)).toBe(1)
  })

  it('a repeated press with one key gets the first answer', async () => {
    const documentId = await sentTo(office.reviewer)
    const call = { actor: office.reviewer, idempotencyKey: newId() }
    await execute(acknowledge, call, { documentId })
    expect(await execute(acknowledge, call, { documentId })).toEqual({ closed: 1 })
  })

  it('those who owe nothing change nothing; a stranger finds nothing', async () => {
    const documentId = await sentTo(office.reviewer)
    await letIn(documentId, 'read', office.second)
    expect(await execute(acknowledge, { actor: office.second }, { documentId })).toEqual({ closed: 0 })
    expect(await acknowledgements(documentId)).toBe(0)
    await expect(execute(acknowledge, { actor: office.stranger }, { documentId })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('V-09.06 closes acquaintance only, not the other things owed on the document', async () => {
    const documentId = await sentTo(office.reviewer)
    await inCommand(office.executor, (ctx) =>
      openWorkItem(ctx, { documentId, personId: office.reviewer.personId, kind: 'approve' }),
    )
    await execute(acknowledge, { actor: office.reviewer }, { documentId })
    const { myWork } = await ask(getDocument, { actor: office.reviewer }, { documentId })
    expect(myWork.map(({ kind }) => kind)).toEqual(['approve'])
  })
})

describe('A-11.06 acknowledge for an absent person', () => {
  let substitute: Actor
  const order = 'приказ № 118-к от 06.05.2026'

  beforeAll(async () => {
    const before = await addPerson(database.db, { surname: 'Мельник' })
    await database.db.insert(substitutions).values({
      id: newId(),
      absentId: office.head.personId,
      substituteId: before.personId,
      order,
      from: '2020-01-01',
      until: '2999-12-31',
    })
    substitute = await refresh(database.db, before.accountId)
  })

  it('records both people and the order, in the feed and in the audit', async () => {
    const documentId = await sentTo(office.head)
    expect(await owed(substitute, documentId)).toMatchObject([
      { onBehalfOf: office.head.personId, onBehalfOfName: 'Карташова И. П.' },
    ])
    const input = { documentId, personId: office.head.personId }
    expect(await execute(acknowledge, { actor: substitute }, input)).toEqual({ closed: 1 })
    expect(await lastIn(office.head, documentId)).toMatchObject({
      actor: { id: substitute.personId },
      onBehalfOf: { id: office.head.personId },
      order,
    })
    const [row] = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.stream, `document:${documentId}`))
      .orderBy(desc(auditLog.seq))
    expect(row).toMatchObject({ actorId: substitute.personId, onBehalfOf: office.head.personId, order })
  })

  it('for oneself it does not close what the absent one owes', async () => {
    const documentId = await sentTo(office.head, substitute)
    expect(await execute(acknowledge, { actor: substitute }, { documentId })).toEqual({ closed: 1 })
    expect(await owed(office.head, documentId)).toHaveLength(1)
  })

  it('for somebody one does not replace it is refused', async () => {
    const documentId = await sentTo(office.head, office.reviewer)
    const input = { documentId, personId: office.head.personId }
    await expect(execute(acknowledge, { actor: office.reviewer }, input)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'documents.not_your_acquaintance',
    })
    expect(await owed(office.head, documentId)).toHaveLength(1)
  })
})
