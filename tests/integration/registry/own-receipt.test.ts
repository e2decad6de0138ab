import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { attachments, auditLog, documentLinks } from '@/db/schema'
import { grant } from '@/server/documents'
import { getDocument } from '@/server/documents/get-document'
import { attach } from '@/server/files'
import { changeJournal } from '@/server/journals/change-journal'
import { addGroup } from '@/server/journals/groups/add-group'
import { listJournals } from '@/server/journals/list-journals'
import { openNewJournal } from '@/server/journals/open-new-journal'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { getCard } from '@/server/registry/get-card'
import { receiveSent } from '@/server/registry/own-receipt/receive-sent'
import { showReceivable } from '@/server/registry/own-receipt/show-receivable'
import { registerIncoming } from '@/server/registry/register-incoming'
import { addUnit } from '../../support/archive'
import { useDatabase } from '../../support/database'
import { addressed } from '../../support/dispatch'
import { addPerson } from '../../support/office'
import {
  addCorrespondent,
  makeRegistry,
  number,
  type Registry,
  registered,
  signedLetter,
  uploaded,
} from '../../support/registry'
import { inCommand } from '../../support/rooms'

const database = useDatabase()
let office: Registry
let registrar: Actor
let colleague: Actor
let ownJournal: string
let ourselves: string

beforeAll(async () => {
  office = await makeRegistry(database.db)
  ourselves = await addCorrespondent(database.db, 'Министерство территориального развития')
  const operator = await addPerson(database.db, { roles: ['administrator'] })
  const { unitId } = await addUnit(database.db, office.unitId)
  registrar = await addPerson(database.db, { surname: 'Отделова', roles: ['clerk'], unitId })
  colleague = await addPerson(database.db, { surname: 'Отделин', roles: ['clerk'], unitId })
  const personIds = [registrar.personId, colleague.personId]
  const { id: groupId } = await execute(addGroup, { actor: operator }, { name: 'Канцелярия управления', personIds })
  const series = { name: 'Входящие управления', flow: 'incoming', template: 'У-{number}' }
  ownJournal = (await execute(openNewJournal, { actor: office.clerk }, series)).id
  const now = (await ask(listJournals, { actor: operator }, {})).journals.find(({ id }) => id === ownJournal)
  const tied = { ...now, journalId: ownJournal, expectedVersion: now?.version ?? 0, groupId, isDefault: true }
  await execute(changeJournal, { actor: operator }, tied as never)
})

/** A letter of ours with a number, an appendix, and open to the registrars of the other desk. */
async function sentOn(): Promise<{ documentId: string; regNumber: string }> {
  const documentId = await addressed(database.db, office, await signedLetter(database.db, office))
  const sha256 = await uploaded(database.db, office.clerk)
  await inCommand(office.clerk, (ctx) => attach(ctx, { documentId, sha256, name: 'Расчёт.pdf', role: 'attachment' }))
  const { regNumber } = await number(office, documentId)
  await open(documentId)
  await database.drain()
  return { documentId, regNumber }
}
const open = (documentId: string) =>
  inCommand(office.clerk, (ctx) =>
    grant(
      ctx,
      documentId,
      [registrar, colleague].map(({ personId }) => `p:${personId}`),
      'read',
    ),
  )
const take = (documentId: string, actor = registrar, call = {}) =>
  execute(receiveSent, { actor, ...call }, { documentId })
const may = async (documentId: string, actor = registrar) =>
  (await ask(showReceivable, { actor }, { documentId })).receive
const refusal = (kind: string, code: string) => ({ kind, code })

describe('V-18.05 a document of one desk received at another', () => {
  it('V-18.04 is registered without retyping, with its files, both numbers and a link to the original', async () => {
    const { documentId: originalId, regNumber } = await sentOn()
    expect(await may(originalId)).toBe(true)
    const { documentId } = await take(originalId)
    const original = await ask(getDocument, { actor: registrar }, { documentId: originalId })
    const card = await ask(getCard, { actor: registrar }, { documentId })
    expect(card).toMatchObject({
      ...{ title: original.title, theirNumber: regNumber, theirDate: original.regDate, state: 'queued' },
      correspondent: { id: ourselves },
      requisites: { deliveryMethod: 'inner', signedBy: 'И.П. Карташов', sheets: 1 },
      scans: [{ mime: 'application/pdf' }],
    })
    const files = await database.db.select().from(attachments).where(eq(attachments.documentId, documentId))
    expect(files.map(({ role, name }) => (role === 'scan' ? role : name)).sort()).toEqual(['scan', 'Расчёт.pdf'].sort())
    const { requisites, correspondent, title, theirNumber, theirDate } = card
    const fields = { documentId, title, theirNumber, theirDate, correspondentId: correspondent?.id }
    const whole = { ...fields, requisites: { ...requisites, addresseeIds: [office.head.personId] } }
    const own = await execute(registerIncoming, { actor: registrar }, whole)
    expect(own.regNumber).toMatch(/^У-\d+$/)
    const links = and(eq(documentLinks.fromId, documentId), eq(documentLinks.toId, originalId))
    expect(await database.db.select().from(documentLinks).where(links)).toMatchObject([{ kind: 'related' }])
    const [act] = await database.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.stream, `document:${documentId}`), eq(auditLog.command, 'registry.receiveSent')))
    expect(act).toMatchObject({ actorId: registrar.personId, detail: { originalId } })
    expect(await may(originalId, colleague)).toBe('registry.received_already')
  })

  it('of a received letter keeps who signed it, and its scan', async () => {
    const { documentId: originalId, regNumber } = await registered(database.db, office)
    await open(originalId)
    const { documentId } = await take(originalId)
    expect(await ask(getCard, { actor: registrar }, { documentId })).toMatchObject({
      ...{ theirNumber: regNumber, scans: [{ name: 'Письмо.pdf' }] },
      requisites: { signedBy: 'Ершов В. Г.', attachments: '1 на 2 л.' },
    })
  })

  it('is not found by a stranger, and is no act of who registers nowhere or at the common desk', async () => {
    const { documentId } = await sentOn()
    await expect(take(documentId, office.stranger)).rejects.toMatchObject(refusal('not_found', 'documents.not_found'))
    await expect(may(documentId, office.stranger)).rejects.toMatchObject(refusal('not_found', 'documents.not_found'))
    await expect(take(documentId, office.executor)).rejects.toMatchObject(
      refusal('forbidden', 'registry.not_a_registrar'),
    )
    await expect(take(documentId, office.clerk)).rejects.toMatchObject(refusal('conflict', 'registry.no_own_desk'))
    expect(await may(documentId, office.clerk)).toBe('registry.no_own_desk')
  })

  it('is received with a number only, never one for official use, nor what the own desk has numbered', async () => {
    const draft = await signedLetter(database.db, office)
    await open(draft)
    await expect(take(draft)).rejects.toMatchObject(refusal('conflict', 'registry.not_registered'))
    const closed = await registered(database.db, office, { access: 'dsp' })
    await open(closed.documentId)
    await expect(take(closed.documentId)).rejects.toMatchObject(refusal('conflict', 'registry.passed_on_paper'))
    const { documentId } = await take((await sentOn()).documentId)
    const card = await ask(getCard, { actor: registrar }, { documentId })
    const { title, theirNumber, theirDate, requisites } = card
    const whole = { documentId, title, theirNumber, theirDate, correspondentId: ourselves }
    const addressedTo = { ...requisites, addresseeIds: [office.head.personId] }
    await execute(registerIncoming, { actor: registrar }, { ...whole, requisites: addressedTo })
    expect(await may(documentId)).toBe('registry.no_own_desk')
  })

  it('is taken in once: by one of two registrars, and once for one press', async () => {
    const { documentId } = await sentOn()
    const both = await Promise.allSettled([take(documentId), take(documentId, colleague)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject(
      refusal('conflict', 'registry.received_already'),
    )
    const second = (await sentOn()).documentId
    const idempotencyKey = newId()
    expect(await take(second, registrar, { idempotencyKey })).toEqual(await take(second, registrar, { idempotencyKey }))
    expect(await database.db.$count(documentLinks, eq(documentLinks.toId, second))).toBe(1)
  })

  it('V-18.04 the registrars of one desk do not register in the journal of another', async () => {
    const { documentId } = await take((await sentOn()).documentId)
    const card = await ask(getCard, { actor: office.clerk }, { documentId })
    const { title, theirNumber, theirDate, requisites } = card
    const whole = { documentId, title, theirNumber, theirDate, correspondentId: ourselves, journalId: ownJournal }
    const addressedTo = { ...requisites, addresseeIds: [office.head.personId] }
    await expect(
      execute(registerIncoming, { actor: office.clerk }, { ...whole, requisites: addressedTo }),
    ).rejects.toMatchObject(refusal('forbidden', 'journals.not_in_group'))
  })
})
