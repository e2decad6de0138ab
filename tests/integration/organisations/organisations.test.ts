import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { organisations } from '@/db/schema'
import { ask, execute } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { organisationNamedIn } from '@/server/organisations'
import { addOrganisation } from '@/server/organisations/add-organisation'
import { readOrganisation } from '@/server/organisations/get-organisation'
import { searchOrganisations } from '@/server/organisations/search-organisations'
import { useDatabase } from '../../support/database'
import { addPerson } from '../../support/office'
import { addCorrespondent, makeRegistry, type Registry, registered } from '../../support/registry'

const database = useDatabase()
let office: Registry
beforeAll(async () => {
  office = await makeRegistry(database.db)
})

const add = (fields: Record<string, unknown>, call = {}) =>
  execute(addOrganisation, { actor: office.clerk, ...call }, fields)
const search = async (query = '', actor = office.clerk) => ask(searchOrganisations, { actor }, { query })

describe('V-05.12 add', () => {
  it('T-15.01 V-05.04 adds a correspondent with what letters need, and finds it by any part of the name', async () => {
    const { id } = await add({
      name: 'МБУ «Парки и скверы»',
      shortName: 'Парки',
      salutation: 'Уважаемая Анна Ильинична!',
    })
    expect(await ask(readOrganisation, { actor: office.executor }, { organisationId: id })).toMatchObject({
      name: 'МБУ «Парки и скверы»',
      salutation: 'Уважаемая Анна Ильинична!',
    })
    for (const query of ['скверы', 'парки', ' «Парки '])
      expect((await search(query)).map((row) => row.id)).toContain(id)
  })

  it('V-05.03 finds it while a word is being typed, with «е» for «ё» and without quotes and hyphens', async () => {
    const { id } = await add({ name: 'Школа «Берёзово-Озёрная»' })
    for (const query of ['Берез', 'школа берез', 'березово озер', 'БЕРЁЗОВО-ОЗ'])
      expect((await search(query)).map((row) => row.id)).toEqual([id])
  })

  it('the same name with another legal form, or the same tax number, is named in the refusal', async () => {
    const { id } = await add({ name: 'ООО «Северлинк»', taxNumber: '7707083893' })
    const known = { kind: 'conflict', code: 'organisations.duplicate', data: { id, name: 'ООО «Северлинк»' } }
    await expect(add({ name: 'Общество с ограниченной ответственностью «СЕВЕРЛИНК»' })).rejects.toMatchObject(known)
    await expect(add({ name: 'Иное имя', taxNumber: '7707083893' })).rejects.toMatchObject(known)
  })

  it('two at once add one', async () => {
    const taxNumber = '7728168971'
    for (const pair of [
      [{ name: 'АО «Облэнерго»' }, { name: 'АО «ОБЛЭНЕРГО»' }],
      [
        { name: 'Первое имя', taxNumber },
        { name: 'Второе имя', taxNumber },
      ],
    ]) {
      const results = await Promise.allSettled(pair.map((fields) => add(fields)))
      const lost = results.flatMap((result) => (result.status === 'rejected' ? result.reason.code : []))
      expect(lost).toEqual(['organisations.duplicate'])
    }
  })

  it('a press repeated after a lost answer adds one', async () => {
    const call = { idempotencyKey: 'add-organisation-1' }
    expect(await add({ name: 'Совет ветеранов' }, call)).toEqual(await add({ name: 'Совет ветеранов' }, call))
  })

  it('a tax number is checked, an address of e-mail too', async () => {
    await expect(add({ name: 'Новая', taxNumber: '7707083894' })).rejects.toMatchObject({
      code: 'organisations.tax_number',
    })
    await expect(add({ name: 'Новая', email: 'нет' })).rejects.toMatchObject({ code: 'kernel.invalid_input' })
  })

  it('V-05.03 V-05.09 whoever neither registers nor writes letters adds an entry of their own, which nobody else is offered', async () => {
    const actor = await addPerson(database.db, { roles: ['administrator'] })
    const { id } = await add({ name: 'Чужая' }, { actor })
    expect(await search('Чужая')).toEqual([])
    expect(await search('Чужая', actor)).toMatchObject([{ id, own: true }])
  })
})

describe('search', () => {
  it('offers first what this person wrote into cards last', async () => {
    const organisationId = await addCorrespondent(database.db, 'Ялтинский округ')
    expect((await search())[0]?.id).not.toBe(organisationId)
    await registered(database.db, office, { correspondentId: organisationId })
    expect((await search())[0]).toMatchObject({ id: organisationId, recent: true })
    expect((await search('', office.executor)).find((row) => row.id === organisationId)?.recent).toBe(false)
  })

  it('leaves out closed ones, and signs of a pattern are only letters', async () => {
    const id = await addCorrespondent(database.db, 'Закрытое учреждение 100%')
    expect((await search('100%')).map((row) => row.id)).toEqual([id])
    expect(await search('1_0%')).toEqual([])
    await database.db.update(organisations).set({ closedAt: new Date() }).where(eq(organisations.id, id))
    expect(await search('100%')).toEqual([])
  })

  it('an unknown one is not found', async () => {
    await expect(ask(readOrganisation, { actor: office.clerk }, { organisationId: newId() })).rejects.toMatchObject({
      kind: 'not_found',
      code: 'organisations.not_found',
    })
  })
})

describe('organisationNamedIn', () => {
  it('finds the correspondent whose name stands in a text, the longest one, in any case and form', async () => {
    const short = await addCorrespondent(database.db, 'Прокуратура')
    const long = await addCorrespondent(database.db, 'Прокуратура Северореченской области')
    const named = async (text: string) => (await organisationNamedIn(database.db, office.clerk, text))?.organisation.id
    expect(await named('ПРОКУРАТУРА\nСеверореченской  области, ул. Советская')).toBe(long)
    expect(await named('Прокуратура города')).toBe(short)
    expect(await named('Администрация')).toBeUndefined()
  })

  it('R-31.11 a name read badly is nearly met, and not sure', async () => {
    const id = await addCorrespondent(database.db, 'Министерство мелиорации области')
    const named = (text: string) => organisationNamedIn(database.db, office.clerk, text)
    expect(await named('МИНИСТЕРСТВО МЕЛИОРАЦИИ ОБЛАСТИ')).toMatchObject({ organisation: { id }, sure: true })
    expect(await named('МИНИСТЕРСТВО МЕЛИ0РАЦИИ ОБЛАСТИ')).toMatchObject({ organisation: { id }, sure: false })
    expect(await named('Министерство обороны')).toBeNull()
  })
})
