import { and, asc, eq } from 'drizzle-orm'
import type { CheckKey } from '@/lib/contracts/registry-dispatch-views'
import { paragraph } from '@/lib/editor/content'
import { updateFromBody } from '@/lib/editor/yjs'
import { makeKeyPair, openKey, requestCertificate, sealKey, signDetached, toBase64 } from '@/lib/signing'
import { completeApproval } from '@/server/approval/complete-approval'
import { enrollCertificate } from '@/server/approval/enroll-certificate'
import { giveAgreement } from '@/server/approval/give-agreement'
import { giveVisa } from '@/server/approval/give-visa'
import { returnForRework } from '@/server/approval/return-for-rework'
import { signDocument } from '@/server/approval/sign-document'
import { startApproval } from '@/server/approval/start-approval'
import { readBlobBytes } from '@/server/files'
import type { Actor } from '@/server/kernel/actor'
import { officeDate } from '@/server/kernel/clock'
import { execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { dispatchDocument } from '@/server/registry/dispatch-document'
import { linkCards } from '@/server/registry/link-cards'
import { registerOutgoing } from '@/server/registry/register-outgoing'
import { getDb } from '../client'
import {
  approvalSteps,
  approvals,
  assignments,
  certificates,
  documentVersions,
  roomUpdates,
  routeTemplates,
} from '../schema'
import { actorByLogin } from './demo-actors'

export type ReplyStage =
  | 'draft'
  | 'approval'
  | 'visa'
  | 'signing'
  | 'rework'
  | 'registration'
  | 'numbered'
  | 'send_failed'
  | 'sent'
  | 'closed'

const MINUTE = 60_000
const REVIEWERS = ['krylova', 'lapina', 'sokolova']

/** Makes the minister's key and certificate, sealed with the demo passphrase as a browser would. */
export async function enrol(person: Actor, passphrase: string): Promise<void> {
  const keys = await makeKeyPair()
  const request = toBase64(await requestCertificate(keys, person.name))
  await execute(
    enrollCertificate,
    { actor: person, now: new Date(Date.now() - 30 * 86_400_000) },
    { request, key: await sealKey(keys.privateKey, passphrase) },
  )
}

type Carry = {
  replyId: string
  text: string[]
  executor: Actor
  minister: Actor
  stage: ReplyStage
  from: Date
  passphrase: string
}

/** Writes the answer, or a letter on one's own initiative, and takes it to a stage of its way. */
export async function carryReply({ replyId, text, executor, minister, stage, from, passphrase }: Carry): Promise<void> {
  const at = (minutes: number) => new Date(from.getTime() + minutes * MINUTE)
  const body = { type: 'doc', content: text.map(paragraph) }
  // The answer began as one empty paragraph; its text takes the place of that.
  await getDb().delete(roomUpdates).where(eq(roomUpdates.documentId, replyId))
  await getDb()
    .insert(roomUpdates)
    .values({ documentId: replyId, update: updateFromBody(body), personId: executor.personId, createdAt: at(1) })
  if (stage === 'draft') return
  const [route] = await getDb().select().from(routeTemplates).orderBy(asc(routeTemplates.position)).limit(1)
  await execute(
    startApproval,
    { actor: executor, now: at(10) },
    { documentId: replyId, templateId: route?.id, reviewers: 'Крылова; Лапина; Соколова' },
  )
  const version = await currentVersion(replyId)
  if (stage === 'rework') {
    const step = await openStep(replyId, 'lapina')
    const input = {
      stepId: step.id,
      versionSha256: version.pdfSha256,
      remark: 'Сумма по парку «Береговой» расходится с лимитами на 200 тыс. рублей, прошу уточнить.',
    }
    await execute(returnForRework, { actor: step.actor, now: at(30) }, input)
    return
  }
  const agreed = stage === 'approval' ? REVIEWERS.slice(0, 1) : REVIEWERS
  await decide(replyId, agreed, giveAgreement, at(40), version.pdfSha256)
  if (stage === 'approval') return
  await decide(replyId, stage === 'visa' ? REVIEWERS.slice(0, 2) : REVIEWERS, giveVisa, at(60), version.pdfSha256)
  if (stage === 'visa' || stage === 'signing') return
  await sign({ replyId, minister, version, passphrase, now: at(90) })
  if (stage === 'registration') return
  await clerkWork(replyId, stage, at(120))
}

async function currentVersion(documentId: string) {
  const [version] = await getDb()
    .select()
    .from(documentVersions)
    .where(eq(documentVersions.documentId, documentId))
    .limit(1)
  if (!version) throw new Error('no version was frozen')
  return version
}

async function openStep(documentId: string, login: string): Promise<{ id: string; actor: Actor }> {
  const actor = await actorByLogin(login)
  const [step] = await getDb()
    .select({ id: approvalSteps.id })
    .from(approvalSteps)
    .innerJoin(approvals, eq(approvals.id, approvalSteps.approvalId))
    .where(
      and(
        eq(approvals.documentId, documentId),
        eq(approvalSteps.personId, actor.personId),
        eq(approvalSteps.state, 'open'),
      ),
    )
  if (!step) throw new Error(`${login} has nothing open`)
  return { id: step.id, actor }
}

async function decide(
  documentId: string,
  logins: string[],
  command: typeof giveAgreement | typeof giveVisa,
  now: Date,
  versionSha256: string,
): Promise<void> {
  for (const login of logins) {
    const step = await openStep(documentId, login)
    await execute(command as typeof giveAgreement, { actor: step.actor, now }, { stepId: step.id, versionSha256 })
  }
}

type Sign = { replyId: string; minister: Actor; version: { pdfSha256: string }; passphrase: string; now: Date }

async function sign({ replyId, minister, version, passphrase, now }: Sign): Promise<void> {
  const [certificate] = await getDb()
    .select()
    .from(certificates)
    .where(eq(certificates.personId, minister.personId))
    .limit(1)
  if (!certificate) throw new Error('the minister has no certificate')
  const privateKey = await openKey(certificate.encryptedKey, passphrase)
  const content = await readBlobBytes(version.pdfSha256)
  const cms = await signDetached({ content, certificate: certificate.der, privateKey, signedAt: now })
  const step = await openStep(replyId, 'kartashov')
  const bound = { stepId: step.id, versionSha256: version.pdfSha256 }
  await execute(
    signDocument,
    { actor: minister, now },
    { ...bound, signature: { certificateId: certificate.id, cms: toBase64(cms) } },
  )
  const after = await getDb().select().from(approvalSteps).where(eq(approvalSteps.id, step.id))
  await execute(
    completeApproval,
    { actor: minister, now: new Date(now.getTime() + MINUTE), requestId: newId() },
    { ...bound, stepId: after[0]?.id ?? step.id, result: 'signed' },
  )
}

/** Number, sending, link: as far as the stage goes. */
async function clerkWork(replyId: string, stage: ReplyStage, now: Date): Promise<void> {
  const call = { actor: await actorByLogin('zimina'), now }
  await execute(registerOutgoing, call, { documentId: replyId })
  if (stage === 'numbered') return
  const confirmed: CheckKey[] = ['delivery', 'attachments', 'executor']
  const sending = { documentId: replyId, method: 'medo', sentOn: officeDate(now), confirmed }
  if (stage === 'send_failed') {
    const note = 'Адресат не подтвердил приём по МЭДО.'
    await execute(dispatchDocument, call, { ...sending, result: 'failed', note })
    return
  }
  await execute(dispatchDocument, call, sending)
  if (stage === 'sent') return
  const [assignment] = await getDb().select().from(assignments).where(eq(assignments.replyId, replyId))
  if (assignment?.requestId) await execute(linkCards, call, { documentId: replyId, requestId: assignment.requestId })
}
