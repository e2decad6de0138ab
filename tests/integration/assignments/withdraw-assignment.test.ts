import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { assignments, auditLog, workItems } from '@/db/schema'
import { assignmentsForDocument } from '@/server/assignments/queries'
import { withdrawAssignment } from '@/server/assignments/withdraw-assignment'
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

const REASON = 'Поручено другому отделу.'
const withdraw = (actor: Actor, assignmentId: string, idempotencyKey?: string) =>
  execute(withdrawAssignment, { actor, idempotencyKey }, { assignmentId, reason: REASON })
const stateOf = async (id: string) =>
  (await database.db.select().from(assignments).where(eq(assignments.id, id)))[0]?.state
const openOn = async (documentId: string) =>
  (await database.db.select().from(workItems).where(eq(workItems.documentId, documentId)))
    .filter((item) => item.state === 'open')
    .map(({ personId, kind }) => ({ personId, kind }))

describe('withdrawing an instruction', () => {
  it('takes every item back, tells the executors why, and returns the letter to the author', async () => {
    const { head, executor, colleague, second } = office
    const requestId = await letterFor(office)
    const { assignmentId, replyId } = await instruct(office, {
      requestId,
      coExecutorIds: [colleague.personId],
      controllerId: second.personId,
    })
    expect(await withdraw(head, assignmentId)).toEqual({ state: 'cancelled' })
    expect(await openOn(replyId)).toEqual([])
    expect(await openOn(requestId)).toEqual([{ personId: head.personId, kind: 'consider' }])
    for (const documentId of [requestId, replyId]) {
      const { items } = await ask(getTimeline, { actor: executor }, { documentId })
      const said = items.find((item) => item.name === 'assignments.withdrawn')
      expect(said?.data).toMatchObject({ assignmentId, reason: REASON })
      expect(said?.mentions.map((person) => person.id).sort()).toEqual([executor.personId, colleague.personId].sort())
    }
    const [view] = await ask(assignmentsForDocument, { actor: executor }, { documentId: requestId })
    expect(view).toMatchObject({ state: 'cancelled', result: REASON, daysLeft: null })
    const [entry] = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.command, 'assignments.withdraw'))
      .limit(1)
    expect(entry?.detail).toMatchObject({ assignmentId, reason: REASON })
  })

  it('the letter stays with the executors while another instruction on it stands', async () => {
    const requestId = await letterFor(office)
    const first = await instruct(office, { requestId })
    await instruct(office, { requestId, responsibleId: office.colleague.personId })
    await withdraw(office.head, first.assignmentId)
    expect(await openOn(requestId)).toEqual([])
  })

  it('is the author’s alone: executors are told so, for others it is not there', async () => {
    const { assignmentId } = await instruct(office)
    await expect(withdraw(office.executor, assignmentId)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'assignments.not_author',
    })
    await expect(withdraw(office.stranger, assignmentId)).rejects.toMatchObject({
      kind: 'not_found',
      code: 'assignments.not_found',
    })
    expect(await stateOf(assignmentId)).toBe('in_progress')
  })

  it('A-11.06 the author’s substitute may, with both names on record', async () => {
    const deputy = await substituteFor(database.db, { absent: office.head, order: 'приказ № 7-к' })
    const { assignmentId, replyId } = await instruct(office)
    await withdraw(deputy, assignmentId)
    const { items } = await ask(getTimeline, { actor: office.executor }, { documentId: replyId })
    expect(items.at(-1)).toMatchObject({
      actor: { id: deputy.personId },
      onBehalfOf: { id: office.head.personId },
      order: 'приказ № 7-к',
    })
  })

  it('happens once: a closed one is not withdrawn again, a repeated press gets the first answer', async () => {
    const { assignmentId } = await instruct(office)
    const key = `withdraw-${assignmentId}`
    const answers = await Promise.allSettled([
      withdraw(office.head, assignmentId, key),
      withdraw(office.head, assignmentId, key),
    ])
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'fulfilled'])
    await expect(withdraw(office.head, assignmentId)).rejects.toMatchObject({ code: 'assignments.closed' })
  })

  it('needs a reason', async () => {
    const { assignmentId } = await instruct(office)
    await expect(
      execute(withdrawAssignment, { actor: office.head }, { assignmentId, reason: '  ' }),
    ).rejects.toMatchObject({ code: 'kernel.invalid_input' })
  })
})
