import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog, documents, substitutions, units, workItems } from '@/db/schema'
import type { CheckKey } from '@/lib/contracts/registry-dispatch-views'
import { changeRequisites } from '@/server/documents/change-requisites'
import { filesOf, readBlobBytes } from '@/server/files'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { addMailingList } from '@/server/organisations/lists/add-mailing-list'
import { acceptLines } from '@/server/registry/dispatch/accept-lines'
import { dispatchChecks } from '@/server/registry/dispatch/dispatch-checks'
import { sendBatch } from '@/server/registry/dispatch/send-batch'
import { drawListSheet } from '@/server/registry/draw-list-sheet'
import { askMailingSignature } from '@/server/registry/mailing/ask-mailing-signature'
import { getMailingSignature } from '@/server/registry/mailing/get-mailing-signature'
import { signMailing } from '@/server/registry/mailing/sign-mailing'
import { readPrinted } from '../../factories/printed-page'
import { useDatabase } from '../../support/database'
import { ADDRESS, BY_HAND, letterTo, linesOf } from '../../support/dispatch'
import { letIn } from '../../support/documents'
import { addPerson, refresh } from '../../support/office'
import { makeRegistry, type Registry } from '../../support/registry'
import { draftOf } from '../../support/rooms'

const database = useDatabase()
let office: Registry
let chief: Actor
let author: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  const unitId = newId()
  await database.db.update(units).set({ headId: office.head.personId }).where(eq(units.id, office.unitId))
  await database.db.insert(units).values({ id: unitId, name: 'Отдел благоустройства', parentId: office.unitId })
  chief = await addPerson(database.db, { surname: 'Крылова', unitId })
  author = await addPerson(database.db, { surname: 'Осипова', unitId })
  await database.db.update(units).set({ headId: chief.personId }).where(eq(units.id, unitId))
})

const MEMBERS = [
  { position: 'Главе Ключевского округа', name: 'Воронцову П.А.', address: 'пл. Центральная, д. 1, п. Ключи' },
  { position: 'Главе Заречного района', name: 'Седовой А.И.', address: 'Лесная ул., д. 4, с. Заречное' },
]

async function setList(documentId: string, members = MEMBERS, actor = author): Promise<void> {
  const { listId } = await execute(addMailingList, { actor }, { name: newId(), heading: 'Главам округов', members })
  const requisites = {
    addressees: [{ position: 'Главам округов', listed: true }],
    mailing: { listId, name: 'Округа', members },
  }
  await execute(changeRequisites, { actor }, { documentId, requisites })
}

/** The list of a letter that was signed already. */
async function putList(documentId: string): Promise<void> {
  const [row] = await database.db.select().from(documents).where(eq(documents.id, documentId))
  const mailing = { listId: newId(), name: 'Округа', members: MEMBERS }
  const requisites = { ...(row?.requisites as object), mailing }
  await database.db.update(documents).set({ requisites }).where(eq(documents.id, documentId))
}

async function letter(): Promise<string> {
  const documentId = await draftOf(author, 'О смотре')
  await setList(documentId)
  return documentId
}

const view = (documentId: string, actor: Actor = author) => ask(getMailingSignature, { actor }, { documentId })
const request = (documentId: string, actor: Actor = author, call = {}) =>
  execute(askMailingSignature, { actor, ...call }, { documentId })
const digestOf = async (documentId: string) => (await view(documentId))?.digest ?? ''
const sign = async (documentId: string, actor: Actor = chief, call = {}) =>
  execute(signMailing, { actor, ...call }, { documentId, digest: await digestOf(documentId) })
const owed = (documentId: string, personId: string) =>
  database.db.$count(
    workItems,
    and(
      ...[eq(workItems.documentId, documentId), eq(workItems.personId, personId)],
      ...[eq(workItems.kind, 'sign_list'), eq(workItems.state, 'open')],
    ),
  )

describe('R-33.09 the signature under a mailing list', () => {
  it('R-33.09 is asked of the nearest head, stands in their cabinet until given, and is told with both names', async () => {
    const documentId = await letter()
    expect(await view(documentId)).toMatchObject({
      ...{
        signed: null,
        asked: null,
        head: chief.name,
        recipients: [{ name: 'Воронцову П.А.' }, { name: 'Седовой А.И.' }],
      },
      abilities: { ask: true, sign: 'registry.not_unit_head' },
    })
    expect(await request(documentId)).toEqual({ asked: chief.name })
    expect(await owed(documentId, chief.personId)).toBe(1)
    expect(await view(documentId, chief)).toMatchObject({ asked: chief.name, abilities: { sign: true } })
    await sign(documentId)
    expect(await owed(documentId, chief.personId)).toBe(0)
    expect(await view(documentId)).toMatchObject({
      ...{ signed: { by: { name: chief.name }, standing: true, recipients: 2 }, asked: null },
      abilities: { ask: 'registry.mailing_signed', sign: 'registry.not_unit_head' },
    })
  })

  it('R-33.09 falls with the first change of the recipients, and nobody signs what they have not read', async () => {
    const documentId = await letter()
    await letIn(documentId, 'read', chief)
    const read = await digestOf(documentId)
    await setList(documentId, MEMBERS.slice(1))
    await expect(execute(signMailing, { actor: chief }, { documentId, digest: read })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'registry.mailing_changed',
    })
    await sign(documentId)
    await expect(sign(documentId)).rejects.toMatchObject({ code: 'registry.mailing_signed' })
    await expect(request(documentId)).rejects.toMatchObject({ code: 'registry.mailing_signed' })
    await setList(documentId)
    expect((await view(documentId))?.signed).toMatchObject({ standing: false, recipients: 1 })
    await sign(documentId)
    expect((await view(documentId))?.signed).toMatchObject({ standing: true, recipients: 2 })
  })

  it('R-33.09 is the head’s, of any unit above and of who replaces them; strangers find no letter', async () => {
    const documentId = await letter()
    await expect(sign(documentId, office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(request(documentId, office.stranger)).rejects.toMatchObject({ kind: 'not_found' })
    await letIn(documentId, 'read', office.colleague, office.clerk, office.head)
    await expect(request(documentId, office.colleague)).rejects.toMatchObject({ code: 'documents.read_only' })
    await expect(sign(documentId, office.clerk)).rejects.toMatchObject({ code: 'registry.not_unit_head' })
    await request(documentId, office.clerk)
    await sign(documentId, office.head)
    expect((await view(documentId))?.signed).toMatchObject({ by: { name: office.head.name }, onBehalfOf: null })

    const replaced = await letter()
    const from = '2026-01-01'
    const order = { absentId: chief.personId, substituteId: office.colleague.personId, from, order: 'приказ № 4-к' }
    await database.db.insert(substitutions).values({ ...order, until: '2099-12-31' })
    const acting = await refresh(database.db, office.colleague.accountId)
    await letIn(replaced, 'read', acting)
    await sign(replaced, acting)
    const signed = { by: { name: acting.name }, onBehalfOf: chief.name }
    expect((await view(replaced))?.signed).toMatchObject(signed)
    const [entry] = await database.db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.stream, `document:${replaced}`), eq(auditLog.command, 'registry.signMailing')))
    expect(entry).toMatchObject({ onBehalfOf: chief.personId })
  })

  it('R-33.09 a repeat signs once; a letter without a list, or one that has gone, has nothing to sign', async () => {
    const documentId = await letter()
    await request(documentId)
    const call = { idempotencyKey: 'mailing-1' }
    expect(await sign(documentId, chief, call)).toEqual(await sign(documentId, chief, call))
    const plain = await draftOf(author, 'Без списка')
    expect(await view(plain)).toBeNull()
    await expect(request(plain)).rejects.toMatchObject({ code: 'registry.no_mailing_list' })
    const gone = await letter()
    await letIn(gone, 'read', chief)
    await database.db.update(documents).set({ state: 'sent' }).where(eq(documents.id, gone))
    await expect(sign(gone)).rejects.toMatchObject({ code: 'registry.mailing_gone' })
  })

  it('R-33.09 is owed no more once the letter has no list, or has gone with a list signed on paper', async () => {
    const dropped = await letter()
    await request(dropped)
    await execute(changeRequisites, { actor: author }, { documentId: dropped, requisites: { mailing: null } })
    expect(await owed(dropped, chief.personId)).toBe(0)

    const { documentId, lineIds } = await letterTo(database.db, office, [ADDRESS])
    await putList(documentId)
    await request(documentId, office.clerk)
    expect(await owed(documentId, office.head.personId)).toBe(1)
    const confirmed: CheckKey[] = [...BY_HAND, 'delivery', 'list']
    await execute(acceptLines, { actor: office.clerk }, { lineIds, confirmed })
    await execute(sendBatch, { actor: office.clerk }, { lineIds, tracks: {} })
    expect(await owed(documentId, office.head.personId)).toBe(0)
  })

  it('R-33.09 stands on the printed sheet; without it the sheet leaves a place for the pen', async () => {
    const documentId = await letter()
    const printed = async () => {
      await execute(drawListSheet, { actor: author }, { documentId })
      const files = await filesOf(database.db, documentId, ['attachment'])
      const pages = await readPrinted(await readBlobBytes(files.at(-1)?.sha256 ?? ''))
      return pages.flatMap((page) => page.lines.map((line) => line.text)).join(' ')
    }
    expect(await printed()).toMatch(/Начальник подразделения: _+/)
    await request(documentId)
    await sign(documentId)
    expect(await printed()).toContain(`подписано, ${chief.name}`)
  })

  it('R-33.09 is looked at before the letter goes: unsigned it does not go, unless the clerk vouches for a signature on paper', async () => {
    const { documentId, lineIds } = await letterTo(database.db, office, [ADDRESS])
    const checks = async () =>
      (await ask(dispatchChecks, { actor: office.clerk }, { documentId, method: 'post' })).find(
        ({ key }) => key === 'list',
      )
    expect(await checks()).toBeUndefined()
    await putList(documentId)
    expect(await checks()).toMatchObject({ result: 'failed' })
    const accept = (confirmed: CheckKey[]) => execute(acceptLines, { actor: office.clerk }, { lineIds, confirmed })
    await expect(accept([...BY_HAND, 'delivery'])).rejects.toMatchObject({
      code: 'registry.checks_failed',
      data: { checks: ['list'] },
    })
    await letIn(documentId, 'read', office.head)
    const digest = (await view(documentId, office.head))?.digest ?? ''
    await execute(signMailing, { actor: office.head }, { documentId, digest })
    expect(await checks()).toMatchObject({ result: 'passed' })
    await accept([...BY_HAND, 'delivery'])
    const [line] = await linesOf(database.db, documentId)
    expect(line?.checks).toContainEqual({ key: 'list', result: 'passed' })
  })
})
