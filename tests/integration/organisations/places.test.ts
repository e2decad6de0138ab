import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { addressPlaces, auditLog } from '@/db/schema'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { addOrganisation } from '@/server/organisations/add-organisation'
import { changeOrganisation } from '@/server/organisations/change-organisation'
import { getAddresseeCard } from '@/server/organisations/get-card'
import { addPlaces } from '@/server/organisations/places/add-places'
import { addressLevels } from '@/server/organisations/places/address-levels'
import { removePlace } from '@/server/organisations/places/remove-place'
import { getCard } from '@/server/registry/get-card'
import { registerIncoming } from '@/server/registry/register-incoming'
import { saveCard } from '@/server/registry/save-card'
import { ADDRESS, addReceivedJournals, appealCard } from '../../support/appeals'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { makeRegistry, type Registry, received } from '../../support/registry'

const database = useDatabase()
let office: Registry
let operator: Actor
beforeAll(async () => {
  office = await makeRegistry(database.db)
  await addReceivedJournals(database.db)
  operator = await addPerson(database.db, { surname: 'Операторов', roles: ['administrator'] })
  await put(office.clerk, [
    { ...LAKE, house: 'д. 14', flat: 'кв. 3', postalCode: '650120' },
    { region, locality: CITY },
  ])
})

const region = 'Северореченская область'
const CITY = 'г. Северореченск'
const LAKE = { region, district: 'Ключевской район', locality: 'п. Ключи', street: 'ул. Озёрная' }

type Levels = Record<string, string | undefined>
const put = (actor: Actor, places: Levels[], call = {}) => execute(addPlaces, { actor, ...call }, { places })
const look = (address: Levels, actor = office.executor) => ask(addressLevels, { actor }, address)
const at = async (address: Levels, level: string) =>
  (await look(address)).levels.find((one) => one.level === level) ?? { options: [], known: null }
const remove = (actor: Actor, address: Levels) => execute(removePlace, { actor }, address)

describe('V-06.02 the dictionary of addresses', () => {
  it('V-06.02 offers level by level what stands under the levels above, by any part of the name, «ё» as «е»', async () => {
    expect((await at({}, 'region')).options).toEqual([region])
    expect((await at({ region: 'северореченская  область' }, 'district')).options).toEqual(['Ключевской район'])
    expect((await at({ region }, 'locality')).options).toEqual([CITY])
    const { street: _none, ...town } = LAKE
    expect((await at(town, 'street')).options).toEqual(['ул. Озёрная'])
    expect((await at({ ...town, street: 'озер' }, 'street')).options).toEqual(['ул. Озёрная'])
    expect((await at({ ...town, street: 'лесн' }, 'street')).options).toEqual([])
    expect((await look({ ...LAKE, house: 'д. 14', flat: 'кв. 3' })).postalCode).toBe('650120')
  })

  it('V-06.02 marks what was written by hand, and everything under it, as not in the dictionary', async () => {
    const { levels, postalCode } = await look({ ...LAKE, street: 'ул. Новая', house: 'д. 14' })
    expect(levels.filter(({ known }) => !known).map(({ level }) => level)).toEqual(['street', 'house'])
    expect(levels.find(({ level }) => level === 'flat')?.options).toEqual([])
    expect(postalCode).toBeNull()
    expect((await look({})).levels.every(({ known }) => known)).toBe(true)
  })

  it('V-06.02 is kept by registrars and the operator; others only pick from it', async () => {
    const address = { region, locality: 'г. Заречный' }
    for (const actor of [office.executor, office.head, office.stranger]) {
      await expect(put(actor, [address])).rejects.toMatchObject({ code: 'organisations.may_not_keep_places' })
      await expect(remove(actor, LAKE)).rejects.toMatchObject({ code: 'organisations.may_not_keep_places' })
      expect((await look({}, actor)).mayKeep).toBe(false)
    }
    expect(await put(operator, [address])).toEqual({ added: 1 })
    expect((await look({}, operator)).mayKeep).toBe(true)
  })

  it('V-06.02 two who add one place at once get one, and a repeat adds nothing', async () => {
    const row = { region: 'Озёрный край', district: 'Речной район', locality: 'с. Пристань', street: 'ул. Речная' }
    const both = await Promise.all([put(office.clerk, [row]), put(operator, [{ ...row, region: 'ОЗЕРНЫЙ край' }])])
    expect(both.map(({ added }) => added).sort()).toEqual([0, 4])
    const call = { idempotencyKey: 'places-1' }
    const more = [{ ...row, house: 'д. 1', postalCode: '650001' }]
    expect(await put(office.clerk, more, call)).toEqual(await put(office.clerk, more, call))
    expect(await put(office.clerk, more)).toEqual({ added: 0 })
    const houses = await database.db.select().from(addressPlaces).where(eq(addressPlaces.name, 'д. 1'))
    expect(houses).toMatchObject([{ level: 'house', postalCode: '650001' }])
    const logged = await database.db.select().from(auditLog).where(eq(auditLog.stream, 'address-places'))
    expect(logged.length).toBeGreaterThan(2)
  })

  it.each([
    ['an address without its region', { locality: 'г. Заречный' }, 'organisations.place_without_region'],
    ['a name of signs alone', { region, locality: '—' }, 'organisations.place_unnamed'],
    [
      'an index that does not exist',
      { region, locality: 'г. Дальний', postalCode: '999999' },
      'organisations.postal_code',
    ],
  ])('V-06.02 %s is refused with its row, and nothing of the file goes in', async (_, wrong, code) => {
    const fresh = { region, locality: 'г. Несостоявшийся' }
    await expect(put(office.clerk, [fresh, wrong])).rejects.toMatchObject({ code, data: { row: 2 } })
    expect((await at(fresh, 'locality')).known).toBe(false)
  })

  it('V-06.02 a place written by mistake is taken out, one with places in it is not', async () => {
    const wrong = { region, locality: 'г. Ошибочный' }
    await put(office.clerk, [wrong])
    await expect(remove(office.clerk, { region })).rejects.toMatchObject({ code: 'organisations.place_has_places' })
    await expect(remove(office.clerk, { region, locality: 'г. Нет' })).rejects.toMatchObject({ kind: 'not_found' })
    expect(await remove(office.clerk, wrong)).toEqual({ level: 'locality', name: 'г. Ошибочный' })
    expect((await at(wrong, 'locality')).known).toBe(false)
    await expect(remove(office.clerk, wrong)).rejects.toMatchObject({ code: 'organisations.place_unknown' })
  })
})

describe('V-06.02 an address in its levels', () => {
  const levels = { ...LAKE, house: 'д. 14', flat: 'кв. 3', postalCode: '650120' }
  const POSTAL = 'ул. Озёрная, д. 14, кв. 3, п. Ключи, Ключевской район, Северореченская область, 650120'

  it('V-06.02 R-06.18 of an addressee is the line of an envelope, and what stood in one line stays as it was', async () => {
    const add = async (fields: Levels) =>
      (await execute(addOrganisation, { actor: office.clerk }, { kind: 'organisation', ...fields } as never)).id
    const card = (id: string) => ask(getAddresseeCard, { actor: office.clerk }, { organisationId: id })
    const picked = await add({ name: 'Совет садоводов', ...levels })
    expect(await card(picked)).toMatchObject({ address: POSTAL, house: 'д. 14', flat: 'кв. 3' })
    const written = await add({ name: 'Совет рыбаков', address: ADDRESS })
    expect(await card(written)).toMatchObject({ address: ADDRESS, street: null, house: null })
    const { version: expectedVersion, name } = await card(written)
    const change = { organisationId: written, kind: 'organisation' as const, name, expectedVersion }
    await execute(changeOrganisation, { actor: office.clerk }, { ...change, address: ADDRESS, phone: '8' })
    expect((await card(written)).address).toBe(ADDRESS)
    const bad = add({ name: 'Совет ткачей', ...levels, postalCode: '999999' })
    await expect(bad).rejects.toMatchObject({ code: 'organisations.postal_code' })
  })

  it('V-06.01 R-06.18 of an appeal’s author is put together by the server; a half-filled card is saved, a wrong index not registered', async () => {
    const documentId = await received(database.db, office)
    const appealOf = async () => (await ask(getCard, { actor: office.clerk }, { documentId })).requisites.appeal
    const wrong = appealCard(office, documentId, {
      appeal: { address: 'иное', levels: { ...levels, postalCode: '6501' } },
    })
    await execute(saveCard, { actor: office.clerk }, wrong)
    expect((await appealOf())?.levels?.postalCode).toBe('6501')
    await expect(execute(registerIncoming, { actor: office.clerk }, wrong)).rejects.toMatchObject({
      code: 'registry.postal_code',
    })
    await execute(registerIncoming, { actor: office.clerk }, appealCard(office, documentId, { appeal: { levels } }))
    expect(await appealOf()).toMatchObject({ address: POSTAL, levels })
  })

  it('V-06.02 an author’s address in one line is registered as it was given', async () => {
    const documentId = await received(database.db, office)
    await execute(registerIncoming, { actor: office.clerk }, appealCard(office, documentId))
    const { requisites } = await ask(getCard, { actor: office.clerk }, { documentId })
    expect(requisites.appeal).toMatchObject({ address: ADDRESS })
    expect(requisites.appeal?.levels ?? null).toBeNull()
  })
})
