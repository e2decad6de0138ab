import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { assignments, documents, workItems } from '@/db/schema'
import { closeByReply } from '@/server/assignments'
import { assignmentsForDocument, myAssignments } from '@/server/assignments/queries'
import { getTimeline } from '@/server/documents/queries'
import { ask } from '@/server/kernel/execute'
import { useDatabase } from '../../support/database'
import { instruct, letterFor } from '../../support/letters'
import { makeOffice, type Office } from '../../support/office'
import { inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

/** The clerk sends the answer: it has its number by then. */
async function sendReply(replyId: string, regNumber = '02-15/770'): Promise<string[]> {
  await database.db.update(documents).set({ regNumber, regDate: '2030-05-15' }).where(eq(documents.id, replyId))
  return inCommand(office.clerk, (ctx) => closeByReply(ctx, replyId))
}
const stateOf = async (id: string) => (await database.db.select().from(documents).where(eq(documents.id, id)))[0]?.state

describe('A-10 the answer has gone out', () => {
  it('A-10.02 the instruction is fulfilled by itself and the author sees it as done', async () => {
    const requestId = await letterFor(office)
    const { assignmentId, replyId } = await instruct(office, { requestId, coExecutorIds: [office.colleague.personId] })
    expect(await sendReply(replyId)).toEqual([assignmentId])
    const closed = await ask(myAssignments, { actor: office.head }, { role: 'author', state: 'closed' })
    expect(closed.find((row) => row.id === assignmentId)).toMatchObject({
      state: 'done',
      result: '02-15/770 2030-05-15',
      abilities: { withdraw: 'assignments.closed' },
    })
    const items = await database.db.select().from(workItems).where(eq(workItems.sourceId, assignmentId))
    expect(items.map((item) => item.state)).toEqual(['done', 'done'])
    expect(await stateOf(requestId)).toBe('executed')
  })

  it('A-10.01 A-10.03 executor and author are told in both documents, with number and date', async () => {
    const requestId = await letterFor(office)
    const { replyId } = await instruct(office, { requestId })
    await sendReply(replyId, '02-15/771')
    for (const documentId of [requestId, replyId]) {
      const { items } = await ask(getTimeline, { actor: office.executor }, { documentId })
      const told = items.find((item) => item.name === 'assignments.done')
      expect(told?.data).toMatchObject({ number: '02-15/771', date: '2030-05-15' })
      expect(told?.mentions.map((person) => person.id).sort()).toEqual(
        [office.head.personId, office.executor.personId].sort(),
      )
    }
  })

  it('A-02.10 until then it stays open, whatever becomes of the draft', async () => {
    const requestId = await letterFor(office)
    const { assignmentId, replyId } = await instruct(office, { requestId })
    for (const state of ['approval', 'visa', 'signing', 'registration', 'registered']) {
      await database.db.update(documents).set({ state }).where(eq(documents.id, replyId))
      const [view] = await ask(assignmentsForDocument, { actor: office.head }, { documentId: replyId })
      expect(view).toMatchObject({ id: assignmentId, state: 'in_progress' })
    }
  })

  it('the letter is executed only with its last instruction', async () => {
    const requestId = await letterFor(office)
    const first = await instruct(office, { requestId })
    const second = await instruct(office, { requestId, responsibleId: office.colleague.personId })
    await sendReply(first.replyId, '02-15/772')
    expect(await stateOf(requestId)).toBe('in_work')
    await sendReply(second.replyId, '02-15/773')
    expect(await stateOf(requestId)).toBe('executed')
  })

  it('closing twice changes nothing, and two at once close it once', async () => {
    const { assignmentId, replyId } = await instruct(office)
    const closed = await Promise.all([sendReply(replyId, '02-15/774'), sendReply(replyId, '02-15/774')])
    expect(closed.flat()).toEqual([assignmentId])
    const [row] = await database.db.select().from(assignments).where(eq(assignments.id, assignmentId))
    expect(await sendReply(replyId, '02-15/774')).toEqual([])
    const [after] = await database.db.select().from(assignments).where(eq(assignments.id, assignmentId))
    expect(after).toEqual(row)
  })
})
