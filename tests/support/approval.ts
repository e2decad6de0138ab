import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { routeTemplates } from '@/db/schema'
import type { ApprovalView, MyStep } from '@/lib/contracts/approval-views'
import { fromBase64, makeKeyPair, requestCertificate, sealKey, signDetached, toBase64 } from '@/lib/signing'
import { completeApproval } from '@/server/approval/complete-approval'
import { contentToSign } from '@/server/approval/content-to-sign'
import { enrollCertificate } from '@/server/approval/enroll-certificate'
import { getApproval } from '@/server/approval/get-approval'
import { giveAgreement } from '@/server/approval/give-agreement'
import { giveVisa } from '@/server/approval/give-visa'
import { myCertificates } from '@/server/approval/my-certificates'
import { signDocument } from '@/server/approval/sign-document'
import { startApproval } from '@/server/approval/start-approval'
import { createDraft } from '@/server/documents/create-draft'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { createText } from '@/server/rooms'
import type { Office } from './office'
import { inCommand } from './rooms'

export const STANDARD = 'Согласование официальных типовых документов'
export const PASSPHRASE = 'парольная фраза для проверки'

/** A letter of the executor with two paragraphs of text. */
export async function writeLetter(
  { executor }: Pick<Office, 'executor'>,
  text = 'Сообщаем о готовности объектов.',
): Promise<string> {
  const { documentId } = await execute(
    createDraft,
    { actor: executor },
    { kind: 'outgoing', title: 'О готовности объектов' },
  )
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] }
  await inCommand(executor, (ctx) => createText(ctx, documentId, { type: 'doc', content: [paragraph] }))
  return documentId
}

export async function routeId(db: Db, name = STANDARD): Promise<string> {
  const [row] = await db.select({ id: routeTemplates.id }).from(routeTemplates).where(eq(routeTemplates.name, name))
  if (!row) throw new Error(`no route ${name}`)
  return row.id
}

type Start = { reviewers?: string; route?: string; picks?: Record<string, string>; dueAt?: string }

/** Sends a letter for approval by the executor. */
export async function send(
  db: Db,
  { executor }: Pick<Office, 'executor'>,
  documentId: string,
  { reviewers = 'Крылов; Юсупов', route, ...rest }: Start = {},
) {
  return execute(
    startApproval,
    { actor: executor },
    { documentId, templateId: await routeId(db, route), reviewers, ...rest },
  )
}

/** A letter on approval. */
export async function sentLetter(db: Db, office: Office, options: Start = {}): Promise<string> {
  const documentId = await writeLetter(office)
  await send(db, office, documentId, options)
  return documentId
}

export const look = (actor: Actor, documentId: string): Promise<ApprovalView> =>
  ask(getApproval, { actor }, { documentId })

/** What this person is asked on the document now. */
export async function asked(actor: Actor, documentId: string): Promise<MyStep> {
  const [mine] = (await look(actor, documentId)).mine
  if (!mine) throw new Error(`${actor.name} is asked nothing`)
  return mine
}

/** Step and version as the action block sends them. */
export async function shown(actor: Actor, documentId: string): Promise<{ stepId: string; versionSha256: string }> {
  const { stepId, version } = await asked(actor, documentId)
  return { stepId, versionSha256: version.sha256 }
}

export async function agree(documentId: string, ...actors: Actor[]): Promise<void> {
  for (const actor of actors) await execute(giveAgreement, { actor }, await shown(actor, documentId))
}

export async function visa(documentId: string, ...actors: Actor[]): Promise<void> {
  for (const actor of actors) await execute(giveVisa, { actor }, await shown(actor, documentId))
}

/** A letter that has reached the head. */
export async function letterForHead(db: Db, office: Office): Promise<string> {
  const documentId = await sentLetter(db, office)
  await agree(documentId, office.reviewer, office.second)
  await visa(documentId, office.reviewer, office.second)
  return documentId
}

export type TestSigner = { actor: Actor; keys: CryptoKeyPair; certificateId: string }

/** Makes keys as a browser does and gets a certificate for them. */
export async function enrol(actor: Actor, now?: Date): Promise<TestSigner> {
  const keys = await makeKeyPair()
  const request = toBase64(await requestCertificate(keys, actor.name))
  const key = await sealKey(keys.privateKey, PASSPHRASE)
  const { id } = await execute(enrollCertificate, { actor, now }, { request, key })
  return { actor, keys, certificateId: id }
}

/** Signs what a step asks to be signed, or other bytes in its place. */
export async function cmsFor({ actor, keys, certificateId }: TestSigner, stepId: string, other?: Uint8Array) {
  const { base64, at } = await ask(contentToSign, { actor }, { stepId })
  const own = (await ask(myCertificates, { actor }, {})).find((certificate) => certificate.id === certificateId)
  if (!own) throw new Error('no certificate')
  const content = other ?? fromBase64(base64)
  const cms = await signDetached({
    content,
    certificate: fromBase64(own.der),
    privateKey: keys.privateKey,
    signedAt: new Date(at),
  })
  return { certificateId, cms: toBase64(cms) }
}

export async function sign(signer: TestSigner, documentId: string) {
  const act = await shown(signer.actor, documentId)
  return execute(signDocument, { actor: signer.actor }, { ...act, signature: await cmsFor(signer, act.stepId) })
}

export async function complete(
  actor: Actor,
  documentId: string,
  result: { result: 'signed' | 'rework'; remark?: string },
) {
  return execute(completeApproval, { actor }, { ...(await shown(actor, documentId)), ...result })
}
