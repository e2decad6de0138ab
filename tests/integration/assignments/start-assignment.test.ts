import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { assignmentExecutors, assignments, auditLog, documents, people, securityLog, workItems } from '@/db/schema'
import { assignmentsForDocument } from '@/server/assignments/queries'
import { startAssignment } from '@/server/assignments/start-assignment'
import { findPeople } from '@/server/directory/queries'
import { getDocument } from '@/server/documents/get-document'
import { getTimeline } from '@/server/documents/queries'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { useDatabase } from '../../support/database'
import { INSTRUCTION, instruct, letterFor } from '../../support/letters'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { substituteFor } from '../../support/substitution'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const itemsOn = (documentId: string) =>
  database.db
    .select({ personId: workItems.personId, kind: workItems.kind, state: workItems.state })
    .from(workItems)
    .where(eq(workItems.documentId, documentId))
const rowOf = async (id: string) => (await database.db.select().from(assignments).where(eq(assignments.id, id)))[0]
const allOf = () => database.db.select({ id: assignments.id }).from(assignments)

describe('A-02 giving an instruction', () => {
  it('A-02.02 A-02.03 in reply to a letter: keeps the letter, opens the draft, gives everyone their item', async () => {
    const { head, executor, colleague, second } = office
    const requestId = await letterFor(office)
    const { assignmentId, replyId } = await instruct(office, {
      requestId,
      coExecutorIds: [colleague.personId, executor.personId, colleague.personId],
      controllerId: second.personId,
      dueDate: '2030-05-20',
      onControl: true,
    })
    expect(await rowOf(assignmentId)).toMatchObject({
      basis: 'reply',
      requestId,
      replyId,
      authorId: head.personId,
      enteredById: null,
      state: 'in_progress',
      onControl: true,
    })
    expect(await itemsOn(replyId)).toEqual(
      expect.arrayContaining([
        { personId: executor.personId, kind: 'execute', state: 'open' },
        { personId: colleague.personId, kind: 'co_execute', state: 'open' },
        { personId: second.personId, kind: 'control', state: 'open' },
      ]),
    )
    expect(await itemsOn(replyId)).toHaveLength(3)
    expect(await itemsOn(requestId)).toEqual([{ personId: head.personId, kind: 'consider', state: 'done' }])
    const executors = await database.db
      .select()
      .from(assignmentExecutors)
      .where(and(eq(assignmentExecutors.assignmentId, assignmentId), eq(assignmentExecutors.responsible, true)))
    expect(executors.map((row) => row.personId)).toEqual([executor.personId])
    const letter = await ask(getDocument, { actor: executor }, { documentId: requestId })
    expect(letter.state).toBe('in_work')
    const draft = await ask(getDocument, { actor: executor }, { documentId: replyId })
    expect(draft).toMatchObject({ state: 'draft', regNumber: null, author: { id: executor.personId } })
    expect(draft.abilities.write).toBe(true)
    const forHead = await ask(getDocument, { actor: head }, { documentId: replyId })
    expect(forHead.abilities).toMatchObject({ write: 'documents.read_only', comment: true })
  })

  it('A-02.09 the executor is mentioned in both feeds, with text and term', async () => {
    const requestId = await letterFor(office)
    const { replyId } = await instruct(office, { requestId, dueDate: '2030-05-20' })
    for (const documentId of [requestId, replyId]) {
      const { items } = await ask(getTimeline, { actor: office.executor }, { documentId })
      const given = items.find((item) => item.name === 'assignments.started')
      expect(given).toMatchObject({
        kind: 'assignment',
        actor: { id: office.head.personId },
        data: { text: INSTRUCTION.text, dueDate: '2030-05-20' },
        mentions: [{ id: office.executor.personId }],
      })
    }
  })

  it('A-02.04 A-02.11 on one’s own initiative: the same instruction without a letter', async () => {
    const { assignmentId, replyId } = await instruct(office)
    expect(await rowOf(assignmentId)).toMatchObject({ basis: 'initiative', requestId: null, replyId })
    const [seen] = await ask(assignmentsForDocument, { actor: office.executor }, { documentId: replyId })
    expect(seen).toMatchObject({ basis: 'initiative', request: null, reply: { id: replyId, draft: true } })
  })

  it.each([
    ['subject', { subject: ' ' }],
    ['text', { text: '' }],
    ['executor', { responsibleId: undefined }],
  ])('A-02.07 without %s nothing is delivered', async (_field, hole) => {
    const before = await allOf()
    await expect(instruct(office, hole)).rejects.toMatchObject({ code: 'kernel.invalid_input' })
    expect(await allOf()).toHaveLength(before.length)
  })

  it('A-02.08 two people of one surname are both offered; an unknown one, or one who has left, is refused', async () => {
    await addPerson(database.db, { surname: 'Двойников', unitId: office.unitId })
    const namesake = await addPerson(database.db, { surname: 'Двойников', unitId: office.unitId })
    const offered = await ask(findPeople, { actor: office.head }, { query: 'двойн' })
    expect(offered.filter((person) => person.fullName.startsWith('Двойников'))).toHaveLength(2)
    await expect(instruct(office, { responsibleId: newId() })).rejects.toMatchObject({
      code: 'assignments.unknown_person',
    })
    await database.db.update(people).set({ leftAt: new Date() }).where(eq(people.id, namesake.personId))
    await expect(instruct(office, { coExecutorIds: [namesake.personId] })).rejects.toMatchObject({
      code: 'assignments.unknown_person',
    })
    expect(await ask(findPeople, { actor: office.head }, { query: 'двойн' })).toHaveLength(1)
  })

  it('V-15.11 control without a date or a controlling person cannot be sent; a term cannot be past', async () => {
    const { second } = office
    for (const hole of [{ dueDate: '2030-05-20' }, { controllerId: second.personId }])
      await expect(instruct(office, { onControl: true, ...hole })).rejects.toMatchObject({
        code: 'assignments.control_incomplete',
      })
    await expect(instruct(office, { dueDate: '2020-01-01' })).rejects.toMatchObject({ code: 'assignments.past_term' })
  })

  it('the last day of a term is today, in the office’s time', async () => {
    const now = new Date('2030-05-20T20:30:00Z')
    await expect(instruct(office, { dueDate: '2030-05-19', now })).rejects.toMatchObject({
      code: 'assignments.past_term',
    })
    await expect(instruct(office, { dueDate: '2030-05-20', now })).resolves.toHaveProperty('assignmentId')
  })

  it('only a received letter is answered', async () => {
    const { replyId } = await instruct(office)
    await expect(instruct(office, { requestId: replyId })).rejects.toMatchObject({ code: 'assignments.not_incoming' })
  })
})

describe('A-01.07 who may give instructions', () => {
  it('one without the right is refused and the attempt is on record', async () => {
    await expect(instruct(office, { by: office.executor })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'assignments.may_not_give',
    })
    const [refusal] = await database.db
      .select()
      .from(securityLog)
      .where(and(eq(securityLog.actorId, office.executor.personId), eq(securityLog.command, 'assignments.start')))
    expect(refusal?.code).toBe('assignments.may_not_give')
  })

  it('a letter closed to the person is not found, whoever they are', async () => {
    const requestId = await letterFor(office, { access: 'dsp' })
    const otherHead = await addPerson(database.db, { surname: 'Мельник', roles: ['head'], unitId: office.unitId })
    await expect(instruct(office, { requestId, by: otherHead })).rejects.toMatchObject({
      kind: 'not_found',
      code: 'documents.not_found',
    })
  })

  it('R-07 a restricted letter makes a restricted draft, open to the executor only', async () => {
    const requestId = await letterFor(office, { access: 'dsp' })
    const { replyId } = await instruct(office, { requestId })
    const [draft] = await database.db.select().from(documents).where(eq(documents.id, replyId))
    expect(draft?.access).toBe('dsp')
    await expect(ask(getDocument, { actor: office.executor }, { documentId: requestId })).resolves.toBeTruthy()
    await expect(ask(getDocument, { actor: office.clerk }, { documentId: replyId })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})

describe('A-11.06 in the name of an absent head', () => {
  it('the substitute gives it: author, who entered it and the order are kept', async () => {
    const deputy = await substituteFor(database.db, { absent: office.head, order: 'приказ № 12-к' })
    const requestId = await letterFor(office)
    const { assignmentId } = await instruct(office, { requestId, by: deputy })
    expect(await rowOf(assignmentId)).toMatchObject({
      authorId: office.head.personId,
      enteredById: deputy.personId,
      order: 'приказ № 12-к',
    })
    expect(await itemsOn(requestId)).toEqual([{ personId: office.head.personId, kind: 'consider', state: 'done' }])
    const { items } = await ask(getTimeline, { actor: deputy }, { documentId: requestId })
    expect(items.find((item) => item.name === 'assignments.started')).toMatchObject({
      actor: { id: deputy.personId },
      onBehalfOf: { id: office.head.personId },
      order: 'приказ № 12-к',
    })
    const [entry] = await database.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.stream, `document:${requestId}`), eq(auditLog.command, 'assignments.start')))
    expect(entry).toMatchObject({ actorId: deputy.personId, onBehalfOf: office.head.personId, order: 'приказ № 12-к' })
    const [view] = await ask(assignmentsForDocument, { actor: office.executor }, { documentId: requestId })
    expect(view).toMatchObject({ author: { id: office.head.personId }, enteredBy: { id: deputy.personId } })
  })

  it('nobody else gives instructions in a name that is not theirs', async () => {
    const otherHead = await addPerson(database.db, { surname: 'Громов', roles: ['head'], unitId: office.unitId })
    await expect(instruct(office, { by: otherHead, onBehalfOfId: office.head.personId })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'assignments.not_substitute',
    })
  })

  it('replacing one who may not give instructions gives no right to', async () => {
    const deputy = await substituteFor(database.db, { absent: office.colleague, order: 'приказ № 13-к' })
    await expect(instruct(office, { by: deputy, onBehalfOfId: office.colleague.personId })).rejects.toMatchObject({
      code: 'assignments.may_not_give',
    })
  })
})

describe('pressing «Старт» more than once', () => {
  it('two presses at the same moment give one instruction and one answer', async () => {
    const requestId = await letterFor(office)
    const press = () => instruct(office, { requestId, idempotencyKey: `press-${requestId}` })
    const [first, again] = await Promise.all([press(), press()])
    expect(again).toEqual(first)
    const given = await database.db.select().from(assignments).where(eq(assignments.requestId, requestId))
    expect(given).toHaveLength(1)
    expect(await press()).toEqual(first)
  })

  it('the key of one press does not serve another', async () => {
    const idempotencyKey = `press-${newId()}`
    await instruct(office, { idempotencyKey })
    await expect(instruct(office, { idempotencyKey, text: 'Другое' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'kernel.key_reused',
    })
  })

  it('two heads deciding on one letter at once both give theirs', async () => {
    const otherHead = await addPerson(database.db, { surname: 'Носов', roles: ['head'], unitId: office.unitId })
    const requestId = await letterFor(office, { to: [office.head, otherHead] })
    await Promise.all([
      instruct(office, { requestId }),
      instruct(office, { requestId, by: otherHead, responsibleId: office.colleague.personId }),
    ])
    const items = await itemsOn(requestId)
    expect(items.map((item) => item.state)).toEqual(['done', 'done'])
    expect(await database.db.select().from(assignments).where(eq(assignments.requestId, requestId))).toHaveLength(2)
  })
})

it('an unfinished input is refused before anything is locked', async () => {
  await expect(execute(startAssignment, { actor: office.head }, {})).rejects.toMatchObject({
    code: 'kernel.invalid_input',
  })
})
