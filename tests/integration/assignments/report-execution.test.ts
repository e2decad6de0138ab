import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { assignments, documents, workItems } from '@/db/schema'
import { acceptReport } from '@/server/assignments/accept-report'
import { assignmentsForDocument } from '@/server/assignments/queries'
import { reportExecution } from '@/server/assignments/report-execution'
import { returnReport } from '@/server/assignments/return-report'
import { getTimeline } from '@/server/documents/queries'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { useDatabase } from '../../support/database'
import { instruct, letterFor } from '../../support/letters'
import { makeOffice, type Office } from '../../support/office'
import { substituteFor } from '../../support/substitution'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const REPORT = 'Границы участка уточнены, акт приложен.'
const report = (actor: Actor, assignmentId: string, idempotencyKey?: string) =>
  execute(reportExecution, { actor, idempotencyKey }, { assignmentId, text: REPORT })
const accept = (actor: Actor, assignmentId: string) => execute(acceptReport, { actor }, { assignmentId })
const giveBack = (actor: Actor, assignmentId: string) =>
  execute(returnReport, { actor }, { assignmentId, reason: 'Нет акта.' })
const openOf = async (assignmentId: string) =>
  (await database.db.select().from(workItems).where(eq(workItems.sourceId, assignmentId)))
    .filter((item) => item.state === 'open')
    .map(({ personId, kind }) => ({ personId, kind }))
const see = async (actor: Actor, documentId: string) =>
  (await ask(assignmentsForDocument, { actor }, { documentId }))[0]

describe('R annex C.8 reporting that an instruction was carried out', () => {
  it('V-09.06 the report goes to the author and closes nothing by itself; accepted, it is done', async () => {
    const { assignmentId, replyId } = await instruct(office, { coExecutorIds: [office.colleague.personId] })
    expect(await report(office.executor, assignmentId)).toEqual({ state: 'reported' })
    expect(await openOf(assignmentId)).toEqual(
      expect.arrayContaining([
        { personId: office.head.personId, kind: 'consider' },
        { personId: office.colleague.personId, kind: 'co_execute' },
      ]),
    )
    expect(await see(office.head, replyId)).toMatchObject({
      state: 'reported',
      result: REPORT,
      closedAt: null,
      abilities: { accept: true, report: 'assignments.not_responsible', withdraw: true },
    })
    expect(await accept(office.head, assignmentId)).toEqual({ state: 'done' })
    expect(await openOf(assignmentId)).toEqual([])
    const { items } = await ask(getTimeline, { actor: office.executor }, { documentId: replyId })
    expect(items.map((item) => item.name).filter((name) => name.startsWith('assignments.'))).toEqual([
      'assignments.started',
      'assignments.reported',
      'assignments.accepted',
    ])
  })

  it('returned with a reason, the executor owes it again with the same term', async () => {
    const { assignmentId, replyId } = await instruct(office, { dueDate: '2030-05-20' })
    await report(office.executor, assignmentId)
    expect(await giveBack(office.head, assignmentId)).toEqual({ state: 'in_progress' })
    expect(await openOf(assignmentId)).toEqual([{ personId: office.executor.personId, kind: 'execute' }])
    expect(await see(office.executor, replyId)).toMatchObject({
      state: 'in_progress',
      returned: 'Нет акта.',
      result: null,
      dueDate: '2030-05-20',
    })
    await report(office.executor, assignmentId)
    expect(await see(office.executor, replyId)).toMatchObject({ state: 'reported', returned: null })
  })

  it('V-15.17 the controller may accept what is on control', async () => {
    const { assignmentId } = await instruct(office, {
      dueDate: '2030-05-20',
      onControl: true,
      controllerId: office.second.personId,
    })
    await report(office.executor, assignmentId)
    await expect(accept(office.second, assignmentId)).resolves.toEqual({ state: 'done' })
  })

  it('A-02.10 an answer to a letter is not reported: it closes by being sent', async () => {
    const requestId = await letterFor(office)
    const { assignmentId } = await instruct(office, { requestId })
    await expect(report(office.executor, assignmentId)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'assignments.closed_by_reply',
    })
  })

  it('nor is one whose letter is on its way to signature', async () => {
    const { assignmentId, replyId } = await instruct(office)
    await database.db.update(documents).set({ state: 'approval' }).where(eq(documents.id, replyId))
    await expect(report(office.executor, assignmentId)).rejects.toMatchObject({
      code: 'assignments.letter_on_its_way',
    })
  })

  it('R-11.05 only the responsible executor reports, only author or controller decides', async () => {
    const { assignmentId } = await instruct(office, { coExecutorIds: [office.colleague.personId] })
    await expect(report(office.colleague, assignmentId)).rejects.toMatchObject({
      code: 'assignments.not_responsible',
    })
    await expect(report(office.stranger, assignmentId)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(accept(office.head, assignmentId)).rejects.toMatchObject({ code: 'assignments.nothing_reported' })
    await report(office.executor, assignmentId)
    await expect(report(office.executor, assignmentId)).rejects.toMatchObject({
      code: 'assignments.already_reported',
    })
    await expect(accept(office.executor, assignmentId)).rejects.toMatchObject({ code: 'assignments.not_author' })
    await expect(giveBack(office.stranger, assignmentId)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('A-11.06 substitutes report and accept, both names on record', async () => {
    const deputy = await substituteFor(database.db, { absent: office.executor, order: 'приказ № 21-к' })
    const { assignmentId, replyId } = await instruct(office)
    await report(deputy, assignmentId)
    const { items } = await ask(getTimeline, { actor: office.head }, { documentId: replyId })
    expect(items.at(-1)).toMatchObject({
      name: 'assignments.reported',
      actor: { id: deputy.personId },
      onBehalfOf: { id: office.executor.personId },
      order: 'приказ № 21-к',
    })
  })

  it('accepting and returning at the same moment: one of them wins', async () => {
    const { assignmentId } = await instruct(office)
    await report(office.executor, assignmentId)
    const outcomes = await Promise.allSettled([accept(office.head, assignmentId), giveBack(office.head, assignmentId)])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    const [row] = await database.db.select().from(assignments).where(eq(assignments.id, assignmentId))
    expect(['done', 'in_progress']).toContain(row?.state)
  })

  it('a repeated press gets the first answer', async () => {
    const { assignmentId } = await instruct(office)
    const key = `report-${assignmentId}`
    const answers = await Promise.all([
      report(office.executor, assignmentId, key),
      report(office.executor, assignmentId, key),
    ])
    expect(answers).toEqual([{ state: 'reported' }, { state: 'reported' }])
  })
})
