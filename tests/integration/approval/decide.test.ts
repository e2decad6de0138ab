import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { approvalDecisions, documents, roomTexts, workItems } from '@/db/schema'
import { acquaint } from '@/server/approval/acquaint'
import { answerRemark } from '@/server/approval/answer-remark'
import { giveAgreement } from '@/server/approval/give-agreement'
import { giveRemarks } from '@/server/approval/give-remarks'
import { giveVisa } from '@/server/approval/give-visa'
import { returnForRework } from '@/server/approval/return-for-rework'
import { execute } from '@/server/kernel/execute'
import { agree, asked, look, send, sentLetter, shown } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const openWork = async (documentId: string) => {
  const rows = await database.db
    .select()
    .from(workItems)
    .where(and(eq(workItems.documentId, documentId), eq(workItems.state, 'open')))
  return rows.map((row) => `${row.kind}:${row.personId}`).sort()
}
const stateOf = async (id: string) =>
  (await database.db.select({ state: documents.state }).from(documents).where(eq(documents.id, id)))[0]?.state

describe('A-05.02 «Согласовано»', () => {
  it('A-05.07 only the last agreement moves the draft, by itself, to the same reviewers for visa (A-06.01, A-06.03)', async () => {
    const documentId = await sentLetter(database.db, office)
    await agree(documentId, office.reviewer)
    expect(await stateOf(documentId)).toBe('approval')
    await agree(documentId, office.second)
    expect(await stateOf(documentId)).toBe('visa')
    expect(await openWork(documentId)).toEqual(
      [`visa:${office.reviewer.personId}`, `visa:${office.second.personId}`].sort(),
    )
  })

  it('A-05.08 a second press and an outdated version are refused', async () => {
    const documentId = await sentLetter(database.db, office)
    const act = await shown(office.reviewer, documentId)
    const outdated = { ...act, versionSha256: 'a'.repeat(64) }
    await expect(execute(giveAgreement, { actor: office.reviewer }, outdated)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'approval.outdated_version',
    })
    await execute(giveAgreement, { actor: office.reviewer }, act)
    await expect(execute(giveAgreement, { actor: office.reviewer }, act)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'approval.already_decided',
    })
    await expect(
      execute(returnForRework, { actor: office.reviewer }, { ...act, remark: 'Передумал' }),
    ).rejects.toMatchObject({ code: 'approval.already_decided' })
  })

  it('a repeat of the same press gets the first answer; two different presses at once count once', async () => {
    const documentId = await sentLetter(database.db, office)
    const act = await shown(office.reviewer, documentId)
    const call = { actor: office.reviewer, idempotencyKey: `agree-${documentId}` }
    const first = await execute(giveAgreement, call, act)
    expect(await execute(giveAgreement, call, act)).toEqual(first)
    const other = await shown(office.second, documentId)
    const pressed = await Promise.allSettled([
      execute(giveAgreement, { actor: office.second }, other),
      execute(returnForRework, { actor: office.second }, { ...other, remark: 'Нет' }),
    ])
    expect(pressed.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const decisions = await database.db
      .select()
      .from(approvalDecisions)
      .where(eq(approvalDecisions.stepId, other.stepId))
    expect(decisions).toHaveLength(1)
  })

  it('two reviewers agreeing at once both count and the visas open once', async () => {
    const documentId = await sentLetter(database.db, office)
    const [first, second] = await Promise.all([shown(office.reviewer, documentId), shown(office.second, documentId)])
    await Promise.all([
      execute(giveAgreement, { actor: office.reviewer }, first),
      execute(giveAgreement, { actor: office.second }, second),
    ])
    expect(await stateOf(documentId)).toBe('visa')
    expect(await openWork(documentId)).toHaveLength(2)
  })

  it('A-01.07 a stranger finds nothing; colleague, executor, clerk and head are not those who are asked', async () => {
    const documentId = await sentLetter(database.db, office)
    const act = await shown(office.reviewer, documentId)
    await expect(execute(giveAgreement, { actor: office.stranger }, act)).rejects.toMatchObject({ kind: 'not_found' })
    for (const actor of [office.executor, office.clerk, office.head, office.second]) {
      await expect(execute(giveAgreement, { actor }, act)).rejects.toMatchObject({
        kind: 'forbidden',
        code: 'approval.not_addressed',
      })
    }
    await expect(execute(giveVisa, { actor: office.reviewer }, act)).rejects.toMatchObject({
      code: 'approval.not_visaing',
    })
  })

  it('a sequential route asks one after another', async () => {
    const documentId = await sentLetter(database.db, office, { route: 'Последовательное согласование' })
    expect(await openWork(documentId)).toEqual([`approve:${office.reviewer.personId}`])
    expect((await look(office.second, documentId).catch(() => null))?.mine ?? []).toEqual([])
    await agree(documentId, office.reviewer)
    expect(await openWork(documentId)).toEqual([`approve:${office.second.personId}`])
  })
})

describe('A-05.03 return for rework', () => {
  it('A-05.04 goes back to the executor alone, unlocks the text and withdraws what others owed', async () => {
    const documentId = await sentLetter(database.db, office)
    const act = await shown(office.reviewer, documentId)
    await execute(returnForRework, { actor: office.reviewer }, { ...act, remark: 'Суммы расходятся с лимитами.' })
    expect(await stateOf(documentId)).toBe('rework')
    expect(await openWork(documentId)).toEqual([`rework:${office.executor.personId}`])
    const [text] = await database.db.select().from(roomTexts).where(eq(roomTexts.documentId, documentId))
    expect(text?.locked).toBe(false)
    const view = await look(office.executor, documentId)
    expect(view.current?.state).toBe('returned')
    expect(view.current?.steps.map((step) => step.state).sort()).toEqual(['returned', ...Array(4).fill('withdrawn')])
  })

  it('A-05.05 is refused without a remark', async () => {
    const documentId = await sentLetter(database.db, office)
    const act = await shown(office.reviewer, documentId)
    await expect(execute(returnForRework, { actor: office.reviewer }, { ...act, remark: '  ' })).rejects.toMatchObject({
      kind: 'invalid',
    })
    await expect(
      execute(returnForRework, { actor: office.reviewer }, { ...act, remark: 'я'.repeat(5001) }),
    ).rejects.toMatchObject({ kind: 'invalid' })
    expect(await stateOf(documentId)).toBe('approval')
  })

  it('A-05.05 the executor answers each remark; nobody else may; A-05.06 the next cycle keeps the earlier one in sight', async () => {
    const documentId = await sentLetter(database.db, office)
    await execute(
      returnForRework,
      { actor: office.reviewer },
      { ...(await shown(office.reviewer, documentId)), remark: 'Уточнить срок.' },
    )
    const decisionId = (await look(office.executor, documentId)).current?.steps.flatMap((step) => step.decisions)[0]?.id
    const answer = { decisionId, outcome: 'accepted', text: 'Добавил «в течение 10 рабочих дней».' }
    await expect(execute(answerRemark, { actor: office.second }, answer)).rejects.toMatchObject({
      code: 'approval.not_executor',
    })
    await expect(execute(answerRemark, { actor: office.stranger }, answer)).rejects.toMatchObject({ kind: 'not_found' })
    await execute(answerRemark, { actor: office.executor }, answer)
    const { cycle, version } = await send(database.db, office, documentId)
    expect({ cycle, version }).toEqual({ cycle: 2, version: 2 })
    const view = await look(office.second, documentId)
    expect(view.earlier[0]?.version.number).toBe(1)
    const remark = view.earlier[0]?.steps.flatMap((step) => step.decisions).find((row) => row.id === decisionId)
    expect(remark).toMatchObject({ remark: 'Уточнить срок.', answers: [{ outcome: 'accepted', text: answer.text }] })
    expect(await openWork(documentId)).toEqual(
      [`approve:${office.reviewer.personId}`, `approve:${office.second.personId}`].sort(),
    )
  })

  it('A-05.08 a decision in a returned cycle is refused', async () => {
    const documentId = await sentLetter(database.db, office)
    const late = await shown(office.second, documentId)
    await execute(
      returnForRework,
      { actor: office.reviewer },
      { ...(await shown(office.reviewer, documentId)), remark: 'Нет' },
    )
    await expect(execute(giveAgreement, { actor: office.second }, late)).rejects.toMatchObject({
      code: 'approval.step_withdrawn',
    })
  })

  it('A-06 refusing a visa is a return too', async () => {
    const documentId = await sentLetter(database.db, office)
    await agree(documentId, office.reviewer, office.second)
    await execute(
      returnForRework,
      { actor: office.second },
      { ...(await shown(office.second, documentId)), remark: 'Нет приложения.' },
    )
    expect(await stateOf(documentId)).toBe('rework')
  })
})

describe('R-18.02 the other two words, where the route holds them', () => {
  const route = 'Согласование с замечаниями'

  it('R-18.03 a remark and an acquaintance leave the step open; «Согласен» completes it and lifts the remark', async () => {
    const documentId = await sentLetter(database.db, office, { route })
    const act = await shown(office.reviewer, documentId)
    await execute(giveRemarks, { actor: office.reviewer }, { ...act, remark: 'Указать срок перечисления.' })
    await execute(acquaint, { actor: office.second }, await shown(office.second, documentId))
    expect(await stateOf(documentId)).toBe('approval')
    expect(await openWork(documentId)).toHaveLength(2)
    await agree(documentId, office.reviewer, office.second)
    expect(await stateOf(documentId)).toBe('visa')
    const [remark, agreed] =
      (await look(office.executor, documentId)).current?.steps.find((step) => step.id === act.stepId)?.decisions ?? []
    expect([remark?.verdict, remark?.lifted, agreed?.verdict]).toEqual(['remarks', true, 'agreed'])
  })

  it('A-05.01 the standard route allows two outcomes only', async () => {
    const documentId = await sentLetter(database.db, office)
    const act = await shown(office.reviewer, documentId)
    expect((await asked(office.reviewer, documentId)).outcomes).toEqual(['agreed', 'rework'])
    await expect(execute(giveRemarks, { actor: office.reviewer }, { ...act, remark: 'Нет' })).rejects.toMatchObject({
      code: 'approval.outcome_not_allowed',
    })
    await expect(execute(acquaint, { actor: office.reviewer }, act)).rejects.toMatchObject({
      code: 'approval.outcome_not_allowed',
    })
  })

  it('«Ознакомлен» twice is refused', async () => {
    const documentId = await sentLetter(database.db, office, { route })
    const act = await shown(office.second, documentId)
    await execute(acquaint, { actor: office.second }, act)
    await expect(execute(acquaint, { actor: office.second }, act)).rejects.toMatchObject({
      code: 'approval.already_decided',
    })
  })
})

describe('A-11.03 what was decided stays', () => {
  it('the database itself refuses to change or remove a decision', async () => {
    const documentId = await sentLetter(database.db, office)
    await agree(documentId, office.reviewer)
    await expect(database.db.update(approvalDecisions).set({ verdict: 'rework', remark: 'x' })).rejects.toThrow()
    await expect(database.db.delete(approvalDecisions)).rejects.toThrow()
  })
})
