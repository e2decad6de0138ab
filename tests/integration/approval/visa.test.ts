import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { documents, signatures, substitutions, workItems } from '@/db/schema'
import { getSheet, getSheetFile } from '@/server/approval/agreement-sheet'
import { giveAgreement } from '@/server/approval/give-agreement'
import { giveVisa } from '@/server/approval/give-visa'
import { remind } from '@/server/approval/remind'
import { withdrawVisa } from '@/server/approval/withdraw-visa'
import { changeRequisites } from '@/server/documents/change-requisites'
import { ask, execute } from '@/server/kernel/execute'
import { agree, asked, cmsFor, enrol, look, send, sentLetter, shown, visa, writeLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { addPerson, makeOffice, type Office, refresh } from '../../support/office'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const stateOf = async (id: string) =>
  (await database.db.select({ state: documents.state }).from(documents).where(eq(documents.id, id)))[0]?.state
const openKinds = async (documentId: string) =>
  (
    await database.db
      .select()
      .from(workItems)
      .where(and(eq(workItems.documentId, documentId), eq(workItems.state, 'open')))
  ).map((row) => row.kind)

async function agreedLetter(): Promise<string> {
  const documentId = await sentLetter(database.db, office)
  await agree(documentId, office.reviewer, office.second)
  return documentId
}

describe('A-06 visas', () => {
  it('A-06.05 the last visa moves the draft to the head by itself; without a certificate the account’s record is the signature', async () => {
    const documentId = await agreedLetter()
    await visa(documentId, office.reviewer)
    expect(await stateOf(documentId)).toBe('visa')
    await visa(documentId, office.second)
    expect(await stateOf(documentId)).toBe('signing')
    expect(await openKinds(documentId)).toEqual(['sign'])
    const stored = await database.db.select().from(signatures).where(eq(signatures.documentId, documentId))
    expect(stored.map((row) => [row.kind, row.cms, row.purpose])).toEqual(Array(2).fill(['simple', null, 'visa']))
    const version = (await look(office.head, documentId)).current?.version.sha256
    expect(new Set(stored.map((row) => row.pdfSha256))).toEqual(new Set([version]))
  })

  it('A-06.02 who has a certificate signs with it, and the head sees each check', async () => {
    const documentId = await agreedLetter()
    const person = await enrol(office.second)
    const act = await shown(office.second, documentId)
    expect((await asked(office.second, documentId)).signature).toBe('cades')
    await expect(execute(giveVisa, { actor: office.second }, act)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'approval.signature_required',
    })
    await execute(giveVisa, { actor: office.second }, { ...act, signature: await cmsFor(person, act.stepId) })
    await visa(documentId, office.reviewer)
    const steps = (await look(office.head, documentId)).current?.steps.filter((step) => step.stage === 'visa')
    const given = steps?.find((step) => step.id === act.stepId)?.decisions[0]?.signature
    expect(given).toMatchObject({ kind: 'cades', valid: true, certificate: { subject: 'Юсупов Иван Петрович' } })
    expect(given?.checks.every((check) => check.passed)).toBe(true)
  })

  it('A-06.03 an agreement is not a visa: who agreed is asked again, and strangers to the step are refused', async () => {
    const documentId = await agreedLetter()
    const act = await shown(office.reviewer, documentId)
    await expect(execute(giveVisa, { actor: office.executor }, act)).rejects.toMatchObject({
      code: 'approval.not_addressed',
    })
    await expect(execute(giveVisa, { actor: office.stranger }, act)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(execute(giveAgreement, { actor: office.reviewer }, act)).rejects.toMatchObject({
      code: 'approval.not_agreeing',
    })
  })

  it('A-06.04 a visa on another version is refused', async () => {
    const documentId = await agreedLetter()
    const act = { ...(await shown(office.reviewer, documentId)), versionSha256: 'b'.repeat(64) }
    await expect(execute(giveVisa, { actor: office.reviewer }, act)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'approval.outdated_version',
    })
  })

  it('a visa may be taken back until the next stage starts, and given again', async () => {
    const documentId = await agreedLetter()
    await visa(documentId, office.reviewer)
    const { stepId } = await shown(office.reviewer, documentId)
    await expect(execute(withdrawVisa, { actor: office.second }, { stepId })).rejects.toMatchObject({
      code: 'approval.not_addressed',
    })
    await execute(withdrawVisa, { actor: office.reviewer }, { stepId })
    await expect(execute(withdrawVisa, { actor: office.reviewer }, { stepId })).rejects.toMatchObject({
      code: 'approval.no_visa',
    })
    expect((await openKinds(documentId)).sort()).toEqual(['visa', 'visa'])
    await visa(documentId, office.reviewer)
    await execute(giveVisa, { actor: office.second }, await visaAct(documentId))
    await expect(execute(withdrawVisa, { actor: office.reviewer }, { stepId })).rejects.toMatchObject({
      code: 'approval.visa_final',
    })
  })

  async function visaAct(documentId: string) {
    const signer = await enrol(office.second)
    const act = await shown(office.second, documentId)
    return { ...act, signature: await cmsFor(signer, act.stepId) }
  }
})

describe('A-11.06 a substitute', () => {
  it('decides for the absent reviewer; feed, sheet and table show both names and the order', async () => {
    const absent = await addPerson(database.db, { surname: 'Громов', roles: ['reviewer'], unitId: office.unitId })
    const deputy = await addPerson(database.db, { surname: 'Мельник', roles: ['reviewer'], unitId: office.unitId })
    const order = 'приказ № 118-к от 06.05.2026'
    await database.db.insert(substitutions).values({
      absentId: absent.personId,
      substituteId: deputy.personId,
      order,
      from: '2020-01-01',
      until: '2099-12-31',
    })
    const acting = await refresh(database.db, deputy.accountId)
    const documentId = await sentLetter(database.db, office, { reviewers: 'Громов' })
    const mine = await asked(acting, documentId)
    expect(mine).toMatchObject({ onBehalfOf: { id: absent.personId, accusative: 'Громова И. П.' }, order })
    await agree(documentId, acting)
    await visa(documentId, acting)
    const view = await look(office.executor, documentId)
    expect(view.substitutions).toMatchObject([
      { absent: { id: absent.personId }, substitute: { id: deputy.personId }, order },
    ])
    const sheet = await ask(getSheet, { actor: office.executor }, { documentId })
    expect(sheet.rows).toMatchObject([
      { name: 'Громов И. П.', visa: 'завизировано ЭП', note: `Мельник И. П., ${order}; простая ЭП` },
    ])
  })

  it('is refused when the executor himself stands in for the reviewer', async () => {
    const absent = await addPerson(database.db, { surname: 'Отпускной', roles: ['reviewer'], unitId: office.unitId })
    const values = {
      absentId: absent.personId,
      substituteId: office.executor.personId,
      order: 'приказ № 1',
      from: '2020-01-01',
      until: '2099-12-31',
    }
    const [row] = await database.db.insert(substitutions).values(values).returning()
    const executor = await refresh(database.db, office.executor.accountId)
    const documentId = await sentLetter(database.db, { ...office, executor }, { reviewers: 'Отпускной' })
    await expect(execute(giveAgreement, { actor: executor }, await shown(executor, documentId))).rejects.toMatchObject({
      code: 'approval.own_document',
    })
    await database.db
      .update(substitutions)
      .set({ endedAt: new Date() })
      .where(eq(substitutions.id, row?.id ?? ''))
  })
})

describe('R-18.03 the agreement sheet', () => {
  it('holds only those who agreed, and is a PDF', async () => {
    const documentId = await sentLetter(database.db, office)
    await agree(documentId, office.reviewer)
    const sheet = await ask(getSheet, { actor: office.executor }, { documentId })
    expect(sheet.rows).toMatchObject([{ name: 'Крылов И. П.', visa: 'Согласен', position: 'Специалист' }])
    expect(sheet.rows[0]?.date).toMatch(/^\d\d\.\d\d\.$/)
    const file = await ask(getSheetFile, { actor: office.executor }, { documentId })
    expect(Buffer.from(file.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    await expect(ask(getSheet, { actor: office.stranger }, { documentId })).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('A-11.05 reminding', () => {
  it('reaches those who owe, once an hour, by the executor only', async () => {
    const documentId = await sentLetter(database.db, office)
    const approvalId = (await look(office.executor, documentId)).current?.id
    await expect(execute(remind, { actor: office.reviewer }, { approvalId })).rejects.toMatchObject({
      code: 'approval.not_executor',
    })
    expect(await execute(remind, { actor: office.executor }, { approvalId })).toEqual({ reminded: 2 })
    await expect(execute(remind, { actor: office.executor }, { approvalId })).rejects.toMatchObject({
      code: 'approval.reminded_recently',
    })
    const later = new Date(Date.now() + 61 * 60_000)
    expect(await execute(remind, { actor: office.executor, now: later }, { approvalId })).toEqual({ reminded: 2 })
  })
})

describe('A-01.03 who signs', () => {
  it('is the signatory the card names; when several could and none is named, the start is refused', async () => {
    const deputy = await addPerson(database.db, { surname: 'Заместитель', roles: ['head'], unitId: office.unitId })
    await expect(sentLetter(database.db, office)).rejects.toMatchObject({ code: 'approval.no_head' })
    const documentId = await writeLetter(office)
    const signatory = { personId: deputy.personId, position: 'Заместитель министра', name: 'И.П. Заместитель' }
    await execute(changeRequisites, { actor: office.executor }, { documentId, requisites: { signatory } })
    await send(database.db, office, documentId)
    expect((await look(office.executor, documentId)).route[2]?.people[0]?.person.id).toBe(deputy.personId)
  })
})
