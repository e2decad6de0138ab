import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { certificates, documents, signatures, units, workItems } from '@/db/schema'
import { signedVersion } from '@/server/approval'
import { checkSignature, signatureFile } from '@/server/approval/check-signature'
import { completeApproval } from '@/server/approval/complete-approval'
import { contentToSign } from '@/server/approval/content-to-sign'
import { enrollCertificate } from '@/server/approval/enroll-certificate'
import { myCertificates } from '@/server/approval/my-certificates'
import { revokeCertificate } from '@/server/approval/revoke-certificate'
import { signDocument } from '@/server/approval/sign-document'
import { withdrawSignature } from '@/server/approval/withdraw-signature'
import { ask, execute } from '@/server/kernel/execute'
import {
  asked,
  cmsFor,
  complete,
  enrol,
  letterForHead,
  look,
  sentLetter,
  shown,
  sign,
  type TestSigner,
} from '../../support/approval'
import { useDatabase } from '../../support/database'
import { addPerson, makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
let head: TestSigner
beforeAll(async () => {
  office = await makeOffice(database.db)
  await database.db.update(units).set({ headId: office.head.personId }).where(eq(units.id, office.unitId))
  head = await enrol(office.head)
})

const stateOf = async (id: string) =>
  (await database.db.select({ state: documents.state }).from(documents).where(eq(documents.id, id)))[0]?.state
const openWork = async (documentId: string) =>
  (
    await database.db
      .select()
      .from(workItems)
      .where(and(eq(workItems.documentId, documentId), eq(workItems.state, 'open')))
  ).map((row) => `${row.kind}:${row.personId}`)

describe('A-07 signing', () => {
  it('A-07.05 the signature is checked and kept; the work item stays open until «Завершить»', async () => {
    const documentId = await letterForHead(database.db, office)
    const { signatureId } = await sign(head, documentId)
    expect(await stateOf(documentId)).toBe('signing')
    expect(await openWork(documentId)).toEqual([`sign:${office.head.personId}`])
    const view = await ask(checkSignature, { actor: office.executor }, { signatureId })
    expect(view).toMatchObject({
      valid: true,
      purpose: 'signature',
      certificate: { subject: 'Карташов Иван Петрович' },
    })
    const file = await ask(signatureFile, { actor: office.executor }, { signatureId })
    expect(file.name).toBe('Версия 1.pdf.p7s')
    const act = await shown(office.head, documentId)
    await expect(
      execute(signDocument, { actor: office.head }, { ...act, signature: await cmsFor(head, act.stepId) }),
    ).rejects.toMatchObject({ code: 'approval.already_decided' })
  })

  it('A-07.04 is refused over other bytes, by another’s certificate, and when broken', async () => {
    const documentId = await letterForHead(database.db, office)
    const act = await shown(office.head, documentId)
    const other = await cmsFor(head, act.stepId, new TextEncoder().encode('%PDF tampered'))
    await expect(execute(signDocument, { actor: office.head }, { ...act, signature: other })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'approval.signature_of_other_text',
    })
    const stranger = await enrol(office.stranger)
    const foreign = { ...other, certificateId: stranger.certificateId }
    await expect(execute(signDocument, { actor: office.head }, { ...act, signature: foreign })).rejects.toMatchObject({
      code: 'approval.certificate_of_other',
    })
    const garbage = { certificateId: head.certificateId, cms: Buffer.from('not a signature').toString('base64') }
    await expect(execute(signDocument, { actor: office.head }, { ...act, signature: garbage })).rejects.toMatchObject({
      code: 'approval.signature_malformed',
    })
    expect(
      await database.db
        .select()
        .from(signatures)
        .where(and(eq(signatures.documentId, documentId), eq(signatures.purpose, 'signature'))),
    ).toEqual([])
    expect((await asked(office.head, documentId)).signed).toBe(false)
  })

  it('A-07.04 is refused by an expired and by a revoked certificate', async () => {
    const documentId = await letterForHead(database.db, office)
    const act = await shown(office.head, documentId)
    const signature = await cmsFor(head, act.stepId)
    const nextYear = new Date(Date.now() + 370 * 24 * 3600_000)
    await expect(
      execute(signDocument, { actor: office.head, now: nextYear }, { ...act, signature }),
    ).rejects.toMatchObject({ code: 'approval.certificate_expired' })
    await execute(revokeCertificate, { actor: office.head }, { certificateId: head.certificateId, reason: 'Утрачен' })
    await expect(execute(signDocument, { actor: office.head }, { ...act, signature })).rejects.toMatchObject({
      code: 'approval.certificate_revoked',
    })
    head = await enrol(office.head)
    const earlier = { ...signature, certificateId: head.certificateId }
    await expect(execute(signDocument, { actor: office.head }, { ...act, signature: earlier })).rejects.toMatchObject({
      code: 'approval.signature_malformed',
    })
    await execute(signDocument, { actor: office.head }, { ...act, signature: await cmsFor(head, act.stepId) })
  })

  it('A-01.07 only the head named in the route signs, sees the bytes to sign, and completes', async () => {
    const documentId = await letterForHead(database.db, office)
    const act = await shown(office.head, documentId)
    const signature = await cmsFor(head, act.stepId)
    const other = await addPerson(database.db, { surname: 'Заместитель', roles: ['head'], unitId: office.unitId })
    for (const actor of [other, office.reviewer, office.executor, office.clerk]) {
      await expect(execute(signDocument, { actor }, { ...act, signature })).rejects.toMatchObject({
        kind: 'forbidden',
        code: 'approval.not_addressed',
      })
      await expect(
        execute(completeApproval, { actor }, { ...act, result: 'rework', remark: 'Нет' }),
      ).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(ask(contentToSign, { actor }, { stepId: act.stepId })).rejects.toMatchObject({ kind: 'forbidden' })
    }
    await expect(execute(signDocument, { actor: office.stranger }, { ...act, signature })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})

describe('A-08 «Завершить»', () => {
  it('A-08.05 «signed» is refused without a signature, «rework» with one; a withdrawn signature counts no more', async () => {
    const documentId = await letterForHead(database.db, office)
    await expect(complete(office.head, documentId, { result: 'signed' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'approval.not_signed',
    })
    await sign(head, documentId)
    await expect(complete(office.head, documentId, { result: 'rework', remark: 'Передумал' })).rejects.toMatchObject({
      code: 'approval.signature_stands',
    })
    const { stepId } = await shown(office.head, documentId)
    await expect(execute(withdrawSignature, { actor: office.head }, { stepId, reason: ' ' })).rejects.toMatchObject({
      kind: 'invalid',
    })
    await execute(withdrawSignature, { actor: office.head }, { stepId, reason: 'Ошибка в сумме' })
    await expect(
      execute(withdrawSignature, { actor: office.head }, { stepId, reason: 'Ещё раз' }),
    ).rejects.toMatchObject({ code: 'approval.not_signed' })
    await expect(complete(office.head, documentId, { result: 'rework' })).rejects.toMatchObject({
      code: 'approval.remark_required',
    })
    await complete(office.head, documentId, { result: 'rework', remark: 'Исправить сумму.' })
    expect(await stateOf(documentId)).toBe('rework')
    expect(await openWork(documentId)).toEqual([`rework:${office.executor.personId}`])
  })

  it('A-11.01 «signed» hands the document to the registrars by itself, once', async () => {
    const documentId = await letterForHead(database.db, office)
    await sign(head, documentId)
    const act = { ...(await shown(office.head, documentId)), result: 'signed' as const }
    const call = { actor: office.head, idempotencyKey: `complete-${documentId}` }
    const first = await execute(completeApproval, call, act)
    expect(await execute(completeApproval, call, act)).toEqual(first)
    await expect(execute(completeApproval, { actor: office.head }, act)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'approval.cycle_closed',
    })
    expect(await stateOf(documentId)).toBe('registration')
    expect(await openWork(documentId)).toEqual([`register:${office.clerk.personId}`])
    const version = (await look(office.clerk, documentId)).current?.version.id ?? ''
    expect(await signedVersion(database.db, version)).toMatchObject({
      personId: office.head.personId,
      certificate: { owner: 'Карташов Иван Петрович' },
    })
  })

  it('A-08.01 before the head’s stage nothing can be completed', async () => {
    const documentId = await sentLetter(database.db, office)
    const headStep = (await look(office.head, documentId)).current?.steps.find((step) => step.stage === 'head')
    const act = { stepId: headStep?.id, versionSha256: 'a'.repeat(64), result: 'rework', remark: 'Нет' }
    await expect(execute(completeApproval, { actor: office.head }, act)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'approval.not_your_turn',
    })
  })

  it('A-07.04 a signature once received survives the revocation of its certificate', async () => {
    const documentId = await letterForHead(database.db, office)
    const { signatureId } = await sign(head, documentId)
    await execute(
      revokeCertificate,
      { actor: office.head },
      { certificateId: head.certificateId, reason: 'Плановая замена' },
    )
    expect((await ask(checkSignature, { actor: office.head }, { signatureId })).valid).toBe(true)
    await complete(office.head, documentId, { result: 'signed' })
    expect(await stateOf(documentId)).toBe('registration')
  })
})

describe('certificates', () => {
  it('are issued to the one who is signed in, whatever the request says; the earlier one is revoked', async () => {
    const first = await enrol(office.reviewer)
    const second = await enrol(office.reviewer)
    const own = await ask(myCertificates, { actor: office.reviewer }, {})
    expect(own.map((row) => [row.id, row.usable, row.owner])).toEqual([
      [second.certificateId, true, 'Крылов Иван Петрович'],
      [first.certificateId, false, 'Крылов Иван Петрович'],
    ])
    expect(await ask(myCertificates, { actor: office.colleague }, {})).toEqual([])
  })

  it('cannot be revoked by a colleague, can by an administrator, and only once', async () => {
    const { certificateId } = await enrol(office.second)
    const admin = await addPerson(database.db, { surname: 'Админ', roles: ['administrator'], unitId: office.unitId })
    const input = { certificateId, reason: 'Увольнение' }
    await expect(execute(revokeCertificate, { actor: office.colleague }, input)).rejects.toMatchObject({
      kind: 'not_found',
    })
    await execute(revokeCertificate, { actor: admin }, input)
    await expect(execute(revokeCertificate, { actor: admin }, input)).rejects.toMatchObject({
      code: 'approval.certificate_already_revoked',
    })
  })

  it('are not issued for a forged request or for a weakly sealed key', async () => {
    const { key } = (await ask(myCertificates, { actor: office.reviewer }, {}))[0] ?? {}
    const request = Buffer.from('not a request').toString('base64')
    await expect(execute(enrollCertificate, { actor: office.reviewer }, { request, key })).rejects.toMatchObject({
      code: 'approval.wrong_certificate_request',
    })
    const weak = { ...key, kdf: { ...key?.kdf, rounds: 1000 } }
    await expect(execute(enrollCertificate, { actor: office.reviewer }, { request, key: weak })).rejects.toMatchObject({
      kind: 'invalid',
    })
    expect(
      await database.db.select().from(certificates).where(eq(certificates.personId, office.executor.personId)),
    ).toEqual([])
  })
})
