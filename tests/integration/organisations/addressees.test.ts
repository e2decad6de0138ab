import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { organisations } from '@/db/schema'
import { createDraft } from '@/server/documents/create-draft'
import { getDocument } from '@/server/documents/get-document'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { missionsAmong, organisationNamedIn } from '@/server/organisations'
import { addOrganisation } from '@/server/organisations/add-organisation'
import { changeOrganisation } from '@/server/organisations/change-organisation'
import { findAlike } from '@/server/organisations/find-alike'
import { getAddresseeCard } from '@/server/organisations/get-card'
import { listDuplicates } from '@/server/organisations/list-duplicates'
import { searchOrganisations } from '@/server/organisations/search-organisations'
import { setClosed } from '@/server/organisations/set-closed'
import { shareOrganisation } from '@/server/organisations/share-organisation'
import { tellApart } from '@/server/organisations/tell-apart'
import { useDatabase } from '../../support/database'
import { makeRegistry, type Registry, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const add = async (actor: Actor, fields: Record<string, unknown>) =>
  (await execute(addOrganisation, { actor }, fields)).id
const card = (actor: Actor, organisationId: string) => ask(getAddresseeCard, { actor }, { organisationId })
const search = async (actor: Actor, query: string, more = {}) =>
  (await ask(searchOrganisations, { actor }, { query, ...more })).map(({ id }) => id)
const fieldsOf = async (actor: Actor, organisationId: string) => {
  const { kind, name, version: expectedVersion } = await card(actor, organisationId)
  return { organisationId, kind, name, expectedVersion }
}
const change = async (actor: Actor, organisationId: string, fields: Record<string, unknown>) =>
  execute(changeOrganisation, { actor }, { ...(await fieldsOf(actor, organisationId)), ...fields })

describe('V-05.13 three levels', () => {
  it('V-05.01 R-06.18 R-06.20 keeps an organisation with its units and employees, its address in the order of an envelope', async () => {
    const id = await add(office.clerk, {
      ...{ kind: 'municipal', name: 'Администрация Ключевского муниципального округа', taxNumber: '7728168971' },
      ...{ street: 'ул. Мира, д. 5', locality: 'г. Ключи', region: 'Северореченская область', postalCode: '650000' },
      ...{ permanent: true, windowEnvelope: true },
    })
    const unit = await add(office.clerk, { kind: 'unit', parentId: id, name: 'Отдел финансов' })
    const official = await add(office.clerk, {
      ...{ kind: 'official', parentId: unit, name: 'Петров Пётр Ильич', position: 'начальник отдела' },
      ...{ headPositionDative: 'Начальнику отдела финансов', headNameDative: 'Петрову П.И.' },
    })
    expect(await card(office.executor, id)).toMatchObject({
      address: 'ул. Мира, д. 5, г. Ключи, Северореченская область, 650000',
      below: [{ id: unit }, { id: official, within: expect.stringContaining('Отдел финансов') }],
      ...{ permanent: true, windowEnvelope: true },
      abilities: { change: 'organisations.shared_read_only', addBelow: true },
    })
    expect((await card(office.executor, official)).above.map((one) => one.id)).toEqual([id, unit])
    for (const query of ['Ключевскому округу', 'ключевской муниципальный', 'Ключах', '77281'])
      expect(await search(office.executor, query), query).toContain(id)
    const { documentId } = await execute(
      createDraft,
      { actor: office.executor },
      { kind: 'outgoing', title: 'О графике', correspondentId: official },
    )
    expect((await ask(getDocument, { actor: office.executor }, { documentId })).correspondentId).toBe(official)
  })

  it('R-24.09 an entry abroad has its country from the directory, its own index and its name in foreign letters', async () => {
    const id = await add(office.clerk, {
      ...{ name: 'Фонд речных городов', foreignName: 'River Cities Foundation', country: 'DE' },
      ...{ street: 'Musterstraße 12', locality: 'Musterstadt', postalCode: '01067-AB' },
    })
    const abroad = { country: 'DE', address: 'Musterstraße 12, Musterstadt, 01067-AB' }
    expect(await card(office.executor, id)).toMatchObject({ ...abroad, foreignName: 'River Cities Foundation' })
    const alike = async (country?: string) =>
      (await ask(findAlike, { actor: office.executor }, { name: 'Иное', address: abroad.address, country })).map(
        (row) => row.id,
      )
    expect(await alike('DE')).toEqual([id])
    for (const query of ['Германия', 'ФРГ', 'Germany', 'Musterstadt'])
      expect(await search(office.executor, query), query).toEqual([id])
    expect(await alike()).toEqual([])
    await expect(add(office.clerk, { name: newId(), country: 'XX' })).rejects.toMatchObject({
      code: 'organisations.unknown_country',
    })
    await expect(change(office.clerk, id, { country: null, postalCode: '01067' })).rejects.toMatchObject({
      code: 'organisations.postal_code',
    })
    const words = database.db.update(organisations).set({ country: 'Германия' }).where(eq(organisations.id, id))
    await expect(words).rejects.toMatchObject({ cause: { constraint_name: 'organisations_country' } })
  })

  it('R-24.11 an embassy here is marked by who keeps the entry; its units and officials are foreign with it', async () => {
    const embassy = { kind: 'body', name: 'Посольство Приозёрной Республики', locality: 'г. Москва' }
    const id = await add(office.clerk, { ...embassy, foreignMission: true })
    const unit = await add(office.clerk, { kind: 'unit', parentId: id, name: 'Торговый отдел' })
    const official = await add(office.clerk, {
      kind: 'official',
      parentId: unit,
      name: 'Веллер Марк',
      position: 'атташе',
    })
    for (const one of [id, unit, official]) expect((await card(office.executor, one)).foreignMission).toBe(true)
    const found = await ask(searchOrganisations, { actor: office.executor }, { query: 'Веллер' })
    expect(found).toMatchObject([{ id: official, foreignMission: true }])
    expect((await card(office.executor, id)).below.map(({ foreignMission }) => foreignMission)).toEqual([true, true])
    expect(await missionsAmong(database.db, [official, office.organisationId, null, 'чужое'])).toEqual(
      new Set([official]),
    )
    await expect(change(office.clerk, unit, { foreignMission: true })).rejects.toMatchObject({
      code: 'organisations.mission_below',
    })
    await expect(change(office.executor, id, { foreignMission: false })).rejects.toMatchObject({
      code: 'organisations.shared_read_only',
    })
    await change(office.clerk, id, { phone: '12' })
    expect((await card(office.clerk, id)).foreignMission).toBe(true)
    await change(office.clerk, id, { foreignMission: false })
    expect((await card(office.clerk, official)).foreignMission).toBe(false)
    const below = database.db.update(organisations).set({ foreignMission: true }).where(eq(organisations.id, unit))
    await expect(below).rejects.toMatchObject({ cause: { constraint_name: 'organisations_foreign_mission' } })
  })

  it('refuses what stands nowhere, what stands under a citizen, an index of no region', async () => {
    const citizen = await add(office.clerk, { kind: 'citizen', name: 'Седова Анна Павловна' })
    const refused = async (fields: Record<string, unknown>, code: string) =>
      expect(add(office.clerk, { name: newId(), ...fields })).rejects.toMatchObject({ code })
    await refused({ kind: 'unit' }, 'organisations.needs_parent')
    await refused({ kind: 'organisation', parentId: citizen }, 'organisations.nothing_below')
    await refused({ kind: 'official', parentId: citizen }, 'organisations.nothing_below')
    await refused({ postalCode: '750000' }, 'organisations.postal_code')
    const unit = database.db.insert(organisations).values({ name: 'Б', nameKey: 'б', kind: 'unit', parentId: citizen })
    await expect(unit).rejects.toThrow()
  })
})

describe('V-05.06 to V-05.11 shared and own entries', () => {
  it('V-05.07 V-05.08 shared entries are read by all and changed by the general department; an older copy is a conflict', async () => {
    const id = await add(office.clerk, { name: 'АО «Речной вокзал»' })
    const fields = await fieldsOf(office.clerk, id)
    await expect(change(office.executor, id, { phone: '1' })).rejects.toMatchObject({
      code: 'organisations.shared_read_only',
    })
    await change(office.clerk, id, { phone: '12-34' })
    expect((await card(office.executor, id)).phone).toBe('12-34')
    await expect(execute(changeOrganisation, { actor: office.clerk }, fields)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'organisations.changed_meanwhile',
    })
  })

  it('V-05.09 V-05.10 the author has full access to an own entry, also under a shared one', async () => {
    const shared = await add(office.clerk, { name: 'ООО «Пристань»' })
    const own = await add(office.executor, { kind: 'official', parentId: shared, name: 'Ильина Ольга Юрьевна' })
    await change(office.executor, own, { name: 'Ильина Ольга Сергеевна' })
    expect((await card(office.executor, shared)).below.map(({ id }) => id)).toEqual([own])
    expect((await card(office.colleague, shared)).below).toEqual([])
    await execute(setClosed, { actor: office.executor }, { organisationId: own, closed: true })
    expect(await search(office.executor, 'Ильина')).toEqual([])
    await expect(
      execute(setClosed, { actor: office.executor }, { organisationId: shared, closed: true }),
    ).rejects.toMatchObject({ code: 'organisations.shared_read_only' })
  })

  it('V-05.11 an own entry is offered to nobody else: lists, card, likeness, reading of letters, choice in a card', async () => {
    const id = await add(office.executor, { name: 'ООО «Тихая заводь Веретьева»', taxNumber: '7736050003' })
    const { colleague, clerk } = office
    for (const actor of [colleague, clerk]) {
      expect(await search(actor, 'заводь')).toEqual([])
      const alike = await ask(findAlike, { actor }, { name: 'Тихая заводь Веретьева', taxNumber: '7736050003' })
      expect(alike).toEqual([])
      expect(await organisationNamedIn(database.db, actor, 'ООО «Тихая заводь Веретьева»')).toBeNull()
    }
    expect(await organisationNamedIn(database.db, office.executor, 'Тихая заводь Веретьева')).toMatchObject({
      sure: true,
    })
    await expect(card(colleague, id)).rejects.toMatchObject({ code: 'organisations.not_found' })
    await expect(change(office.executor, id, {}).then(() => change(colleague, id, {}))).rejects.toMatchObject({
      kind: 'not_found',
    })
    const draft = { kind: 'outgoing', title: 'О доступе', correspondentId: id }
    await expect(execute(createDraft, { actor: colleague }, draft)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(registered(database.db, office, { correspondentId: id })).rejects.toMatchObject({ kind: 'not_found' })
    expect(await search(colleague, 'заводь', { tier: 'others' })).toEqual([])
  })

  it('V-05.11 the general department makes it shared; what named it goes on naming it', async () => {
    const id = await add(office.executor, { name: 'Фонд «Светлый берег»' })
    const official = await add(office.executor, { kind: 'official', parentId: id, name: 'Лосев Олег Ильич' })
    const { documentId } = await execute(
      createDraft,
      { actor: office.executor },
      { kind: 'outgoing', title: 'О фонде', correspondentId: id },
    )
    expect(await search(office.clerk, 'Светлый', { tier: 'others' })).toEqual([id])
    const share = (actor: Actor, organisationId: string) => execute(shareOrganisation, { actor }, { organisationId })
    await expect(share(office.colleague, id)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(share(office.executor, id)).rejects.toMatchObject({ code: 'organisations.may_not_share' })
    await expect(share(office.clerk, official)).rejects.toMatchObject({ code: 'organisations.share_above_first' })
    expect(await share(office.clerk, id)).toEqual({ shared: 2 })
    await expect(share(office.clerk, id)).rejects.toMatchObject({ code: 'organisations.shared_already' })
    expect(await search(office.colleague, 'берег')).toEqual([id])
    expect((await ask(getDocument, { actor: office.executor }, { documentId })).correspondentId).toBe(id)
  })
})

describe('V-05.12 duplicates', () => {
  it('what is being typed is compared by name, tax number and address', async () => {
    const id = await add(office.clerk, {
      ...{ name: 'МБУ «Городские бани»', taxNumber: '7707083893', address: 'г. Ключи, ул. Речная, д. 7' },
    })
    const alike = async (wanted: Record<string, string>) =>
      (await ask(findAlike, { actor: office.executor }, wanted)).map((row) => [row.id, row.by])
    expect(await alike({ name: 'Городские баин' })).toEqual([[id, ['name']]])
    expect(await alike({ taxNumber: '7707083893' })).toEqual([[id, ['tax']]])
    expect(await alike({ name: 'Прачечная', address: 'ул. Речная, 7, Ключи' })).toEqual([[id, ['address']]])
    expect(await alike({ name: 'Городские бани', except: id })).toEqual([])
  })

  it('«Дубли» lists pairs until somebody who keeps them says that they are two', async () => {
    const one = await add(office.clerk, { name: 'Совет отцов Заречья' })
    const other = await add(office.clerk, { name: 'Совет отцов Заречъя' })
    const pairs = async (actor: Actor) =>
      (await ask(listDuplicates, { actor }, {})).map(({ one, other }) => [one.id, other.id].sort().join())
    const pair = [one, other].sort().join()
    expect(await pairs(office.clerk)).toContain(pair)
    expect(await pairs(office.executor)).not.toContain(pair)
    const apart = (actor: Actor) => execute(tellApart, { actor }, { oneId: one, otherId: other })
    await expect(apart(office.executor)).rejects.toMatchObject({ code: 'organisations.shared_read_only' })
    await apart(office.clerk)
    await apart(office.clerk)
    expect(await pairs(office.clerk)).not.toContain(pair)
  })

  it('what was looked at while adding is remembered as no duplicate', async () => {
    const one = await add(office.clerk, { name: 'Хор ветеранов Заречья' })
    const other = await add(office.clerk, { name: 'Хор ветеранов Заречъя', distinctFrom: [one] })
    const pairs = await ask(listDuplicates, { actor: office.clerk }, {})
    expect(pairs.filter((pair) => [pair.one.id, pair.other.id].includes(other))).toEqual([])
  })

  it('the database holds one tax number to one shared entry', async () => {
    const id = await add(office.clerk, { name: 'Первая баня', taxNumber: '7830002293' })
    const [row] = await database.db.select().from(organisations).where(eq(organisations.id, id))
    const twin = database.db
      .insert(organisations)
      .values({ name: 'Вторая', nameKey: 'вторая', taxNumber: row?.taxNumber })
    await expect(twin).rejects.toThrow()
  })
})
