import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { documents, people, units } from '@/db/schema'
import { changeRequisites } from '@/server/documents/change-requisites'
import { createDraft } from '@/server/documents/create-draft'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { addOrganisation } from '@/server/organisations/add-organisation'
import { decideRequest } from '@/server/organisations/decide-request'
import { addMailingList } from '@/server/organisations/lists/add-mailing-list'
import { changeMailingList } from '@/server/organisations/lists/change-mailing-list'
import { closeMailingList } from '@/server/organisations/lists/close-mailing-list'
import { getMailingList } from '@/server/organisations/lists/get-mailing-list'
import { listMailingLists } from '@/server/organisations/lists/list-mailing-lists'
import { requestListRight } from '@/server/organisations/lists/request-list-right'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { makeRegistry, type Registry } from '../../support/registry'

const database = useDatabase()
let office: Registry
let operator: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  operator = await addPerson(database.db, { roles: ['administrator'] })
})

const TYPED = { position: 'Главе Ключевского округа', name: 'Воронцову П.А.', address: 'г. Ключи' }
const make = async (name: string, members: object[] = [TYPED], actor = office.executor) =>
  (await execute(addMailingList, { actor }, { name, heading: 'Главам муниципальных округов', members })).listId
const seen = async (actor: Actor) => (await ask(listMailingLists, { actor }, {})).map(({ id, access }) => [id, access])
const read = (actor: Actor, listId: string) => ask(getMailingList, { actor }, { listId })
const change = async (actor: Actor, listId: string, fields: object) => {
  const { name, heading, members, version: expectedVersion } = await read(actor, listId)
  return execute(changeMailingList, { actor }, { listId, name, heading, members, expectedVersion, ...fields })
}
const giveRight = async (listId: string, { personId }: Actor, access: string) => {
  const { id: requestId } = await execute(requestListRight, { actor: office.executor }, { listId, personId, access })
  await execute(decideRequest, { actor: operator }, { requestId, outcome: 'done' })
}

describe('T-19.01 R-06.14 a mailing list', () => {
  it('is made by any person of entries and of what is typed, each as a letter addresses it, in order', async () => {
    const listId = await make('Округа', [{ organisationId: office.organisationId }, TYPED])
    expect((await read(office.executor, listId)).members).toEqual([
      expect.objectContaining({ organisationId: office.organisationId, position: 'АО «Северореченская теплосеть»' }),
      { organisationId: null, title: null, ...TYPED },
    ])
    await change(office.executor, listId, { members: [TYPED, { organisationId: office.organisationId }] })
    expect((await read(office.executor, listId)).members.map(({ organisationId }) => organisationId)).toEqual([
      null,
      office.organisationId,
    ])
  })

  it('V-05.11 takes nobody else’s own entry', async () => {
    const { id } = await execute(addOrganisation, { actor: office.colleague }, { name: 'Личное знакомство' })
    await expect(make('Чужое', [{ organisationId: id }])).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('T-19.02 T-19.03 rights', () => {
  it('without a right a list is neither seen nor used; the operator gives it on the author’s request only', async () => {
    const listId = await make('Права')
    const { colleague, executor } = office
    await expect(read(colleague, listId)).rejects.toMatchObject({ code: 'organisations.list_not_found' })
    const asked = { listId, personId: colleague.personId, access: 'use' }
    await expect(execute(requestListRight, { actor: colleague }, asked)).rejects.toMatchObject({ kind: 'not_found' })
    await giveRight(listId, colleague, 'use')
    expect(await seen(colleague)).toContainEqual([listId, 'use'])
    await expect(change(colleague, listId, { name: 'Моё' })).rejects.toMatchObject({
      code: 'organisations.list_read_only',
    })
    await expect(execute(requestListRight, { actor: colleague }, asked)).rejects.toMatchObject({
      code: 'organisations.list_not_yours',
    })
    await giveRight(listId, colleague, 'change')
    await change(colleague, listId, { name: 'Общее' })
    await expect(execute(closeMailingList, { actor: colleague }, { listId })).rejects.toMatchObject({
      code: 'organisations.list_not_yours',
    })
    expect((await read(executor, listId)).rights).toMatchObject([{ personId: colleague.personId, access: 'change' }])
    await giveRight(listId, colleague, 'none')
    expect(await seen(colleague)).not.toContainEqual([listId, 'change'])
    await execute(closeMailingList, { actor: executor }, { listId })
    expect(await seen(executor)).not.toContainEqual([listId, 'keep'])
  })

  it('an older copy is a conflict', async () => {
    const listId = await make('Две вкладки')
    const { name, heading, members } = await read(office.executor, listId)
    await change(office.executor, listId, { name: 'Первая' })
    const stale = { listId, name, heading, members, expectedVersion: 1 }
    await expect(execute(changeMailingList, { actor: office.executor }, stale)).rejects.toMatchObject({
      code: 'organisations.changed_meanwhile',
    })
  })

  it('when the author leaves, the nearest working head of the units above keeps the list', async () => {
    const [lower, upper] = [newId(), newId()]
    const head = await addPerson(database.db, { surname: 'Главный', roles: ['head'] })
    await database.db.insert(units).values([
      { id: upper, name: 'Управление', headId: head.personId },
      { id: lower, name: 'Отдел', parentId: upper },
    ])
    const author = await addPerson(database.db, { surname: 'Ушедший', unitId: lower })
    await database.db.update(units).set({ headId: author.personId }).where(eq(units.id, lower))
    const listId = await make('Наследство', [TYPED], author)
    expect(await seen(head)).toEqual([])
    await database.db.update(people).set({ leftAt: new Date() }).where(eq(people.id, author.personId))
    expect(await seen(head)).toEqual([[listId, 'keep']])
    await change(head, listId, { name: 'Принято' })
    expect(await seen(office.colleague)).toEqual([])
  })
})

describe('R-06.12 R-06.13 a letter to a list', () => {
  const draft = async (actor: Actor) =>
    (await execute(createDraft, { actor }, { kind: 'outgoing', title: 'О смотре' })).documentId
  const address = (actor: Actor, documentId: string, mailing: object | null) =>
    execute(
      changeRequisites,
      { actor },
      { documentId, requisites: { addressees: [{ position: 'Главам округов', listed: true }], mailing } },
    )

  it('the card keeps the recipients as they stood; a list one may not use is refused', async () => {
    const { id: own } = await execute(addOrganisation, { actor: office.executor }, { name: 'Свой адресат' })
    const listId = await make('Смотр', [{ organisationId: own }, TYPED])
    const { members } = await read(office.executor, listId)
    const mailing = { listId, name: 'Смотр', members: members.map(({ title: _title, ...one }) => one) }
    const documentId = await draft(office.executor)
    await address(office.executor, documentId, mailing)
    await execute(closeMailingList, { actor: office.executor }, { listId })
    await address(office.executor, documentId, mailing)
    const [row] = await database.db.select().from(documents).where(eq(documents.id, documentId))
    expect(row?.requisites.mailing).toMatchObject({ listId, members: [{ organisationId: own }, TYPED] })

    const theirs = await draft(office.colleague)
    const foreign = await make('Не для всех', [{ organisationId: own }])
    await expect(address(office.colleague, theirs, { ...mailing, listId: foreign })).rejects.toMatchObject({
      code: 'organisations.list_not_found',
    })
    await giveRight(foreign, office.colleague, 'use')
    await address(office.colleague, theirs, { ...mailing, listId: foreign })
  })
})
