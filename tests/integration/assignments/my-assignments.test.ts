import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { calendarDays } from '@/db/schema'
import { assignmentsForDocument, myAssignmentCounts, myAssignments } from '@/server/assignments/queries'
import type { Actor } from '@/server/kernel/actor'
import { ask } from '@/server/kernel/execute'
import { useDatabase } from '../../support/database'
import { instruct, letterFor } from '../../support/letters'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
let given: { assignmentId: string; replyId: string }
let requestId: string
beforeAll(async () => {
  office = await makeOffice(database.db)
  requestId = await letterFor(office, { access: 'dsp' })
  given = await instruct(office, { requestId, controllerId: office.second.personId })
})

const mine = (actor: Actor, role: 'author' | 'executor' | 'controller', state: 'open' | 'closed' = 'open') =>
  ask(myAssignments, { actor }, { role, state })

describe('V-09.03 one’s own instructions only', () => {
  it('each role sees what concerns it, nobody sees another’s', async () => {
    const { head, executor, second, stranger, clerk } = office
    expect((await mine(head, 'author')).map((row) => row.id)).toEqual([given.assignmentId])
    expect((await mine(executor, 'executor')).map((row) => row.id)).toEqual([given.assignmentId])
    expect((await mine(second, 'controller')).map((row) => row.id)).toEqual([given.assignmentId])
    for (const actor of [stranger, clerk])
      for (const role of ['author', 'executor', 'controller'] as const) expect(await mine(actor, role)).toEqual([])
    expect(await mine(head, 'author', 'closed')).toEqual([])
  })

  it('counts equal the rows', async () => {
    expect(await ask(myAssignmentCounts, { actor: office.head }, {})).toEqual({ author: 1, executor: 0, controller: 0 })
    expect(await ask(myAssignmentCounts, { actor: office.second }, {})).toEqual({
      author: 0,
      executor: 0,
      controller: 1,
    })
  })

  it('a document closed to the reader is not named', async () => {
    const common = await letterFor(office)
    const { replyId } = await instruct(office, { requestId: common, coExecutorIds: [office.colleague.personId] })
    const [open] = await ask(assignmentsForDocument, { actor: office.colleague }, { documentId: replyId })
    expect(open?.request?.id).toBe(common)
    await expect(
      ask(assignmentsForDocument, { actor: office.colleague }, { documentId: requestId }),
    ).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('A-11.05 terms on the production calendar', () => {
  it('counts working days over a holiday the office has entered, and overdue ones below zero', async () => {
    await database.db.insert(calendarDays).values({ day: '2030-05-21', kind: 'off', note: 'Выходной' })
    const { assignmentId, replyId } = await instruct(office, {
      dueDate: '2030-05-22',
      now: new Date('2030-05-17T08:00:00Z'),
    })
    const on = async (moment: string) => {
      const rows = await ask(
        assignmentsForDocument,
        { actor: office.executor, now: new Date(moment) },
        { documentId: replyId },
      )
      return rows.find((row) => row.id === assignmentId)?.daysLeft
    }
    expect(await on('2030-05-17T08:00:00Z')).toBe(2)
    expect(await on('2030-05-21T21:30:00Z')).toBe(0)
    expect(await on('2030-05-24T08:00:00Z')).toBe(-2)
    await database.db.delete(calendarDays).where(eq(calendarDays.day, '2030-05-21'))
    expect(await on('2030-05-17T08:00:00Z')).toBe(3)
  })

  it('open ones come by their term, those without a term last', async () => {
    const { colleague } = office
    const responsibleId = colleague.personId
    const texts = ['Без срока', 'Позже', 'Раньше']
    for (const [text, dueDate] of [
      [texts[0], undefined],
      [texts[1], '2031-02-01'],
      [texts[2], '2031-01-10'],
    ])
      await instruct(office, { responsibleId, text, dueDate })
    const rows = await mine(colleague, 'executor')
    expect(rows.map((row) => row.text).filter((text) => texts.includes(text))).toEqual(['Раньше', 'Позже', 'Без срока'])
  })
})
