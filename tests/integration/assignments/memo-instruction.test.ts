import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { documents, workItems } from '@/db/schema'
import { acceptReport } from '@/server/assignments/accept-report'
import { consider } from '@/server/assignments/consider'
import { assignmentsForDocument } from '@/server/assignments/queries'
import { reportExecution } from '@/server/assignments/report-execution'
import { startAssignment } from '@/server/assignments/start-assignment'
import { withdrawAssignment } from '@/server/assignments/withdraw-assignment'
import { getDocument } from '@/server/documents/get-document'
import { getTimeline } from '@/server/documents/queries'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { registerOutgoing } from '@/server/registry/register-outgoing'
import { useDatabase } from '../../support/database'
import { writtenMemo } from '../../support/memos'
import { addPerson } from '../../support/office'
import { carryToSignature, makeRegistry, type Registry } from '../../support/registry'

const database = useDatabase()
let office: Registry
let minister: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  minister = await addPerson(database.db, { surname: 'Громов', roles: ['head'], unitId: office.unitId })
})

const register = (documentId: string) => execute(registerOutgoing, { actor: office.clerk }, { documentId })
/** A registered memo to these, as its card names them. */
async function memo(...names: string[]): Promise<string> {
  const documentId = await writtenMemo(database.db, office, names)
  await carryToSignature(database.db, office, documentId)
  await register(documentId)
  return documentId
}
const instruct = (requestId: string, actor: Actor = minister, fields = {}, call = {}) =>
  execute(
    startAssignment,
    { actor, ...call },
    {
      ...{ requestId, subject: 'О кровле', text: 'Подготовить смету.', replyKind: 'memo' },
      ...{ responsibleId: office.colleague.personId, ...fields },
    },
  )
const waiting = async (documentId: string) =>
  (
    await database.db
      .select()
      .from(workItems)
      .where(and(eq(workItems.documentId, documentId), eq(workItems.kind, 'consider'), eq(workItems.state, 'open')))
  ).map(({ personId }) => personId)
const stateOf = async (id: string) => (await database.db.select().from(documents).where(eq(documents.id, id)))[0]?.state

describe('V-21.06 a memo comes to whom it is addressed', () => {
  it('V-21.06 with its number it stands for consideration at those of the office its card names, and at nobody else', async () => {
    const documentId = await writtenMemo(database.db, office, ['Громову И.П.', 'Неизвестному А.А.'])
    await carryToSignature(database.db, office, documentId)
    const look = () => ask(getDocument, { actor: minister }, { documentId })
    await register(documentId)
    expect(await waiting(documentId)).toEqual([minister.personId])
    expect((await look()).abilities.comment).toBe(true)
    const { items } = await ask(getTimeline, { actor: minister }, { documentId })
    expect(items.find(({ name }) => name === 'registry.registered')).toMatchObject({
      mentions: [{ id: minister.personId }],
    })
    await expect(ask(getDocument, { actor: office.stranger }, { documentId })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await execute(consider, { actor: minister }, { documentId })
    expect(await waiting(documentId)).toEqual([])
  })

  it('V-21.06 of two of one name nobody is guessed', async () => {
    await addPerson(database.db, { surname: 'Двойнов' })
    await addPerson(database.db, { surname: 'Двойнов' })
    expect(await waiting(await memo('Двойнову И.П.'))).toEqual([])
  })
})

describe('V-21.06 an instruction on a memo', () => {
  it('V-21.06 is given by its addressee, refers to the memo by its number, and is reported on and accepted as any other', async () => {
    const requestId = await memo('Громову И.П.')
    const { regNumber: number, regDate: date } = await ask(getDocument, { actor: minister }, { documentId: requestId })
    const { assignmentId, replyId } = await instruct(requestId)
    expect(await waiting(requestId)).toEqual([])
    expect(await stateOf(requestId)).toBe('registered')
    const answer = await ask(getDocument, { actor: office.colleague }, { documentId: replyId })
    expect(answer).toMatchObject({ kind: 'memo', requisites: { replyTo: { number, date } } })
    await ask(getDocument, { actor: office.colleague }, { documentId: requestId })
    const [given] = await ask(assignmentsForDocument, { actor: office.colleague }, { documentId: requestId })
    expect(given).toMatchObject({ id: assignmentId, abilities: { report: true }, state: 'in_progress' })
    await execute(reportExecution, { actor: office.colleague }, { assignmentId, text: 'Смета готова.' })
    expect(await execute(acceptReport, { actor: minister }, { assignmentId })).toEqual({ state: 'done' })
    expect(await stateOf(requestId)).toBe('registered')
  })

  it('V-21.06 withdrawn, it brings the memo back for consideration', async () => {
    const requestId = await memo('Громову И.П.')
    const { assignmentId } = await instruct(requestId)
    await execute(withdrawAssignment, { actor: minister }, { assignmentId, reason: 'Уже сделано' })
    expect(await waiting(requestId)).toEqual([minister.personId])
  })

  it('V-21.06 a stranger does not find the memo; who may not give instructions is refused; a repeat gives one', async () => {
    const requestId = await memo('Громову И.П.')
    await expect(instruct(requestId, office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(instruct(requestId, office.executor)).rejects.toMatchObject({ code: 'assignments.may_not_give' })
    const call = { idempotencyKey: 'memo-instruction-1' }
    expect(await instruct(requestId, minister, {}, call)).toEqual(await instruct(requestId, minister, {}, call))
    expect(await ask(assignmentsForDocument, { actor: minister }, { documentId: requestId })).toHaveLength(1)
  })

  it('V-21.06 on a memo without a number nothing is given, nor on a letter of ours', async () => {
    const draft = await writtenMemo(database.db, office, ['Карташову И.П.'])
    await carryToSignature(database.db, office, draft)
    await expect(instruct(draft, office.head)).rejects.toMatchObject({ code: 'assignments.memo_not_registered' })
    const letter = await writtenMemo(database.db, office, ['Карташову И.П.'], 'outgoing')
    await carryToSignature(database.db, office, letter)
    await register(letter)
    await expect(instruct(letter, office.head)).rejects.toMatchObject({ code: 'assignments.not_incoming' })
    expect(await waiting(letter)).toEqual([])
  })
})
