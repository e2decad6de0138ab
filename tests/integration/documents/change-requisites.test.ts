import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { documents, organisations } from '@/db/schema'
import { changeRequisites } from '@/server/documents/change-requisites'
import { getDocument } from '@/server/documents/get-document'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { addOrganisation } from '@/server/organisations/add-organisation'
import { sentLetter } from '../../support/approval'
import { useDatabase } from '../../support/database'
import { letIn, say, sharedDraft } from '../../support/documents'
import { makeOffice, type Office } from '../../support/office'
import { draftOf } from '../../support/rooms'

const database = useDatabase()
let office: Office

beforeAll(async () => {
  office = await makeOffice(database.db)
})

const view = (documentId: string) => ask(getDocument, { actor: office.executor }, { documentId })
const change = (actor: Office['executor'], documentId: string, fields: Record<string, unknown>) =>
  execute(changeRequisites, { actor }, { documentId, ...fields })

describe('changeRequisites', () => {
  it('changes what is named and keeps the rest', async () => {
    const documentId = await draftOf(office.executor)
    await change(office.executor, documentId, { requisites: { salutation: 'Уважаемый Павел Андреевич!' } })
    await change(office.executor, documentId, { title: 'О сроках', requisites: { attachments: 'форма на 2 л.' } })
    expect(await view(documentId)).toMatchObject({
      title: 'О сроках',
      requisites: { salutation: 'Уважаемый Павел Андреевич!', attachments: 'форма на 2 л.' },
    })
  })

  it('A-03.04 a colleague let in to write changes them too; a reader does not', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    await letIn(documentId, 'write', office.colleague)
    await change(office.colleague, documentId, { title: 'О сроках' })
    await expect(change(office.reviewer, documentId, { title: 'Иное' })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'documents.read_only',
    })
    expect((await view(documentId)).title).toBe('О сроках')
  })

  it('V-05.11 a co-writer moves another’s own addressee within the card, and puts it into no other', async () => {
    const documentId = await draftOf(office.executor)
    await letIn(documentId, 'write', office.colleague)
    const { id } = await execute(addOrganisation, { actor: office.executor }, { name: 'Своё агентство' })
    const [typed, own] = [{ position: 'Главе района' }, { position: 'Своё агентство', organisationId: id }]
    await change(office.executor, documentId, { requisites: { addressees: [typed, own] } })
    await change(office.colleague, documentId, { requisites: { addressees: [own] }, correspondentId: id })
    expect((await view(documentId)).correspondentId).toBe(id)
    const elsewhere = change(office.colleague, await draftOf(office.colleague), { requisites: { addressees: [own] } })
    await expect(elsewhere).rejects.toMatchObject({ kind: 'not_found', code: 'organisations.not_found' })
  })

  it.each([
    ['R-07.02 an official without a name', 'approvals', { by: 'official', who: 'Министр', name: ' ' }],
    ['R-07.03 a body that is not named', 'approvals', { by: 'body', who: '' }],
    ['R-07.07 an official without a position', 'agreements', { by: 'official', name: 'А.Н. Карташов' }],
    ['R-07.09 a letter without its author', 'agreements', { by: 'letter', number: '12', date: '2026-05-20' }],
  ])('refuses the stamp of %s', async (_what, field, stamp) => {
    const documentId = await draftOf(office.executor)
    await expect(change(office.executor, documentId, { requisites: { [field]: [stamp] } })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'documents.empty_stamp',
    })
    expect((await view(documentId)).requisites[field] ?? []).toEqual([])
  })

  it('R-07.02 takes a stamp whose date is left for the hand, and other fields of a card with an empty stamp', async () => {
    const documentId = await draftOf(office.executor)
    const whole = { by: 'official', who: 'Министр', name: 'А.Н. Карташов' }
    await change(office.executor, documentId, { requisites: { approvals: [whole] } })
    expect((await view(documentId)).requisites.approvals).toMatchObject([whole])
    await database.db
      .update(documents)
      .set({ requisites: { agreements: [{ by: 'body', who: '' }] } })
      .where(eq(documents.id, documentId))
    await change(office.executor, documentId, { requisites: { heading: 'О сроках' } })
    expect((await view(documentId)).requisites.heading).toBe('О сроках')
  })

  it('is not found for a stranger', async () => {
    const documentId = await draftOf(office.executor)
    await expect(change(office.stranger, documentId, { title: 'Чужое' })).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('A-07.06 is closed while the document is on approval', async () => {
    const documentId = await sentLetter(database.db, office)
    await expect(change(office.executor, documentId, { title: 'Позднее' })).rejects.toMatchObject({
      code: 'documents.text_locked',
    })
  })

  it('refuses a change of a card that somebody changed since, and names the version to look at', async () => {
    const documentId = await draftOf(office.executor)
    const { version } = await view(documentId)
    const first = await change(office.executor, documentId, { expectedVersion: version, title: 'Первое' })
    expect(first.version).toBe(version + 1)
    const late = change(office.executor, documentId, { expectedVersion: version, title: 'Второе' })
    await expect(late).rejects.toMatchObject({
      kind: 'conflict',
      code: 'documents.changed_meanwhile',
      data: { version: first.version },
    })
    expect((await view(documentId)).title).toBe('Первое')
  })

  it('what is said in the room meanwhile does not refuse the change', async () => {
    const documentId = await sharedDraft(office.executor, office.reviewer)
    const { version: expectedVersion } = await view(documentId)
    await say(office.reviewer, documentId, 'Поправьте заголовок')
    await change(office.executor, documentId, { expectedVersion, title: 'О сроках' })
    expect((await view(documentId)).title).toBe('О сроках')
  })

  it('of two people who change the same version at once, one is told', async () => {
    const documentId = await draftOf(office.executor)
    const { version: expectedVersion } = await view(documentId)
    const both = await Promise.allSettled(
      ['Первое', 'Второе'].map((title) => change(office.executor, documentId, { expectedVersion, title })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('a repeated press with one key changes once', async () => {
    const documentId = await draftOf(office.executor)
    const call = { actor: office.executor, idempotencyKey: newId() }
    const first = await execute(changeRequisites, call, { documentId, title: 'Один раз' })
    expect(await execute(changeRequisites, call, { documentId, title: 'Один раз' })).toEqual(first)
    expect((await view(documentId)).version).toBe(first.version)
  })

  it('a value that does not fit is refused with what is wrong, and nothing changes', async () => {
    const documentId = await draftOf(office.executor)
    const before = await view(documentId)
    const wrong = change(office.executor, documentId, { requisites: { replyTo: { number: '1', date: 'вчера' } } })
    await expect(wrong).rejects.toMatchObject({ kind: 'invalid', code: 'documents.wrong_requisites' })
    expect(await view(documentId)).toEqual(before)
  })

  it('R-24.09 the country of an addressee is one of the directory', async () => {
    const documentId = await draftOf(office.executor)
    const to = (country: string) => change(office.executor, documentId, { requisites: { addressees: [{ country }] } })
    await expect(to('XX')).rejects.toMatchObject({ code: 'documents.wrong_requisites' })
    await expect(to('Германия')).rejects.toMatchObject({ kind: 'invalid' })
    await to('DE')
    expect((await view(documentId)).requisites).toMatchObject({ addressees: [{ country: 'DE' }] })
  })

  it('names a correspondent of the directory only, and may take the name away', async () => {
    const documentId = await draftOf(office.executor)
    const [organisation] = await database.db
      .insert(organisations)
      .values({ id: newId(), name: 'Ключевской округ', nameKey: 'ключевской округ' })
      .returning()
    const correspondentId = organisation?.id ?? ''
    await change(office.executor, documentId, { correspondentId })
    await expect(change(office.executor, documentId, { correspondentId: newId() })).rejects.toMatchObject({
      code: 'organisations.not_found',
    })
    expect((await view(documentId)).correspondentId).toBe(correspondentId)
    await change(office.executor, documentId, { correspondentId: null })
    const [row] = await database.db.select().from(documents).where(eq(documents.id, documentId))
    expect(row?.correspondentId).toBeNull()
  })
})
