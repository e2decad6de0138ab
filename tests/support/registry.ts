import type { Db } from '@/db/client'
import { journals, organisations, roomUpdates, uploads } from '@/db/schema'
import { paragraph } from '@/lib/editor/content'
import { updateFromBody } from '@/lib/editor/yjs'
import { startAssignment } from '@/server/assignments/start-assignment'
import { grant } from '@/server/documents'
import { putBlob } from '@/server/files'
import type { Actor } from '@/server/kernel/actor'
import { execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { organisationNameKey } from '@/server/organisations/rules'
import { intake } from '@/server/registry/intake'
import { registerIncoming } from '@/server/registry/register-incoming'
import { registerOutgoing } from '@/server/registry/register-outgoing'
import { makePdf } from '../factories/office-files'
import { agree, complete, enrol, send, sign, type TestSigner, visa, writeLetter } from './approval'
import { makeOffice, type Office } from './office'
import { inCommand } from './rooms'

const SERIES = [
  { flow: 'incoming', name: 'Входящая корреспонденция', unitIndex: '01', caseIndex: '07' },
  { flow: 'outgoing', name: 'Исходящая корреспонденция', unitIndex: '02', caseIndex: '15' },
  { flow: 'internal', name: 'Внутренние документы', unitIndex: '01', caseIndex: '03' },
] as const

/** A default journal for each flow, and one for each flow's documents for official use. */
export async function addJournals(db: Db): Promise<void> {
  await db.insert(journals).values(
    SERIES.flatMap((series) => [
      { ...series, template: '{index}/{number}', isDefault: true },
      { ...series, name: `${series.name} ДСП`, template: '{index}/{number}-дсп', isDefault: true, restricted: true },
    ]),
  )
}

export async function addCorrespondent(db: Db, name = 'АО «Северореченская теплосеть»'): Promise<string> {
  const id = newId()
  await db.insert(organisations).values({ id, name, nameKey: organisationNameKey(name) })
  return id
}

export type Registry = Office & { organisationId: string; signer: TestSigner }

/** An office with journals, a correspondent and a head who can sign. */
export async function makeRegistry(db: Db): Promise<Registry> {
  await addJournals(db)
  const office = await makeOffice(db)
  return { ...office, organisationId: await addCorrespondent(db), signer: await enrol(office.head) }
}

/** A stored file that this person may attach, as after an upload. */
export async function uploaded(db: Db, person: Actor, pages = [`Письмо ${newId()}`]): Promise<string> {
  const { sha256 } = await putBlob(db, makePdf(pages), 'application/pdf')
  await db.insert(uploads).values({ sha256, personId: person.personId }).onConflictDoNothing()
  return sha256
}

/** A letter in the queue, with its scan. */
export async function received(db: Db, { clerk }: Pick<Office, 'clerk'>, pages?: string[]): Promise<string> {
  const sha256 = await uploaded(db, clerk, pages)
  const { documentId } = await execute(intake, { actor: clerk }, { sha256, fileName: 'Письмо.pdf' })
  return documentId
}

/** Lets a person read a letter that waits in the queue, as only a grant does. */
export const letRead = (clerk: Actor, documentId: string, person: Actor): Promise<unknown> =>
  inCommand(clerk, (ctx) => grant(ctx, documentId, [`p:${person.personId}`], 'read'))

type Card = Record<string, unknown> & { requisites?: Record<string, unknown> }

/** A card with every field filled; any of them may be given another value. */
export const cardFor = (
  { head, organisationId }: Pick<Registry, 'head' | 'organisationId'>,
  documentId: string,
  { requisites, ...fields }: Card = {},
) => ({
  documentId,
  title: 'О подготовке тепловых сетей',
  correspondentId: organisationId,
  theirNumber: `СТ-4/${documentId.slice(-6)}`,
  theirDate: '2026-01-12',
  ...fields,
  requisites: {
    addresseeIds: [head.personId],
    signedBy: 'Ершов В. Г.',
    sheets: 1,
    attachments: '1 на 2 л.',
    deliveryMethod: 'post',
    ...requisites,
  },
})

/** A registered letter. */
export async function registered(db: Db, office: Registry, card: Card = {}) {
  const documentId = await received(db, office)
  return execute(registerIncoming, { actor: office.clerk }, cardFor(office, documentId, card))
}

/** Takes a letter through approval to the head’s signature and on to the registrars. */
export async function carryToSignature(db: Db, office: Registry, documentId: string): Promise<void> {
  await send(db, office, documentId)
  await agree(documentId, office.reviewer, office.second)
  await visa(documentId, office.reviewer, office.second)
  await sign(office.signer, documentId)
  await complete(office.head, documentId, { result: 'signed' })
}

/** A letter on one's own initiative, signed and handed to the registrars. */
export async function signedLetter(db: Db, office: Registry): Promise<string> {
  const documentId = await writeLetter(office)
  await carryToSignature(db, office, documentId)
  return documentId
}

export type Reply = { requestId: string; replyId: string; assignmentId: string; requestNumber: string }

/** The answer to a registered letter, signed and handed to the registrars. */
export async function signedReply(db: Db, office: Registry, card: Card = {}): Promise<Reply> {
  const { documentId: requestId, regNumber: requestNumber } = await registered(db, office, card)
  return { requestId, requestNumber, ...(await signedAnswerTo(db, office, requestId)) }
}

/** The answer to what has been registered, signed and handed to the registrars. */
export async function signedAnswerTo(
  db: Db,
  office: Registry,
  requestId: string,
): Promise<Pick<Reply, 'replyId' | 'assignmentId'>> {
  const { assignmentId, replyId } = await execute(
    startAssignment,
    { actor: office.head },
    { requestId, subject: 'Ответ', text: 'Подготовить ответ.', responsibleId: office.executor.personId },
  )
  const update = updateFromBody({ type: 'doc', content: [paragraph('Сообщаем о готовности объектов.')] })
  await db.insert(roomUpdates).values({ documentId: replyId, update, personId: office.executor.personId })
  await carryToSignature(db, office, replyId)
  return { assignmentId, replyId }
}

export const number = (office: Registry, documentId: string) =>
  execute(registerOutgoing, { actor: office.clerk }, { documentId })
