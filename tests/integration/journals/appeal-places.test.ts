import { read, utils } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { journals } from '@/db/schema'
import { countAppeals } from '@/server/journals/appeals/count-appeals'
import { printAppealCounts } from '@/server/journals/appeals/print-appeal-counts'
import { journalRegister } from '@/server/journals/show-register'
import type { Actor } from '@/server/kernel/actor'
import { ask } from '@/server/kernel/execute'
import { newId } from '@/server/kernel/ids'
import { addReceivedJournals, registeredAppeal } from '../../support/appeals'
import { useDatabase } from '../../support/database'
import { makeRegistry, type Registry, registered } from '../../support/registry'

const database = useDatabase()
const REGION = 'Северореченская область'
let office: Registry
let journalId: string
let general: string
const appeals: Record<string, string> = {}
beforeAll(async () => {
  office = await makeRegistry(database.db)
  await addReceivedJournals(database.db)
  const rows = await database.db.select().from(journals)
  journalId = rows.find(({ subject }) => subject === 'appeal')?.id ?? ''
  general = rows.find(({ subject }) => subject === 'general')?.id ?? ''
  const from = {
    one: { region: REGION, district: 'Ключевской район', locality: 'п. Ключи', street: 'Озёрная ул.', house: '14' },
    two: { region: REGION, district: 'Ключевской район', locality: 'П. КЛЮЧИ', street: 'ул. Мира' },
    three: { region: REGION, district: 'Заречный район', locality: 'с. Заречное', street: 'Озёрная ул.' },
    line: null,
  }
  for (const [name, levels] of Object.entries(from))
    appeals[name] = (await registeredAppeal(database.db, office, { appeal: { levels } })).documentId
  await registered(database.db, office)
})

type Asked = Record<string, unknown>
const count = (asked: Asked, actor: Actor = office.clerk) => ask(countAppeals, { actor }, { journalId, ...asked })
const found = async (asked: Asked, actor: Actor = office.clerk) =>
  (await ask(journalRegister, { actor }, { journalId, ...asked })).rows.map(({ documentId }) => documentId)
const told = async (asked: Asked) => (await count(asked)).rows.map(({ name, count: appeals }) => [name, appeals])

describe('V-06.03 appeals by the address', () => {
  it('are counted by any level, of all and of one place', async () => {
    expect(await told({ level: 'region' })).toEqual([[REGION, 3]])
    expect(await told({ level: 'district' })).toEqual([
      ['Ключевской район', 2],
      ['Заречный район', 1],
    ])
    const streets = await count({ level: 'street' })
    expect(streets.rows.map(({ place, name }) => [place.locality, name])).toEqual([
      ['с. Заречное', 'Озёрная ул.'],
      ['п. Ключи', 'Озёрная ул.'],
      ['П. КЛЮЧИ', 'ул. Мира'],
    ])
    expect(streets).toMatchObject({ without: 1, closed: 0 })
    expect(await told({ level: 'street', district: 'ключевской  район' })).toEqual([
      ['Озёрная ул.', 1],
      ['ул. Мира', 1],
    ])
    expect(await count({ level: 'region', until: '2020-01-01' })).toEqual({ rows: [], without: 0, closed: 0 })
  })

  it('are found by any level, and by several of them', async () => {
    const both = await found({ locality: 'п. ключи' })
    expect(new Set(both)).toEqual(new Set([appeals.one, appeals.two]))
    expect(new Set(await found({ street: 'озерная ул.' }))).toEqual(new Set([appeals.one, appeals.three]))
    expect(await found({ street: 'Озёрная ул.', house: '14' })).toEqual([appeals.one])
    expect(await found({ district: 'Горный район' })).toEqual([])
    expect(await found({})).toHaveLength(4)
  })

  it('V-19.27 whoever may not see an appeal is told that it is not counted, and nothing of its address', async () => {
    expect(await count({ level: 'street' }, office.stranger)).toEqual({ rows: [], without: 0, closed: 4 })
    expect(await found({ locality: 'п. Ключи' }, office.stranger)).toEqual([])
    const file = await ask(printAppealCounts, { actor: office.stranger }, { journalId, level: 'street' })
    expect(cells(file.base64).slice(1)).toEqual([['Доступ ограничен', '', '', '', 4]])
  })

  it('are a table with a column a level and the rest under it', async () => {
    const { name, base64 } = await ask(printAppealCounts, { actor: office.clerk }, { journalId, level: 'district' })
    expect(name).toMatch(/^Обращения, по адресам, .*\.xlsx$/)
    expect(cells(base64)).toEqual([
      ['Республика, край, область', 'Район, округ', 'Обращений'],
      [REGION, 'Ключевской район', 2],
      [REGION, 'Заречный район', 1],
      ['Не указано', '', 1],
    ])
  })

  it('is asked of a journal of appeals', async () => {
    const other = { kind: 'invalid', code: 'journals.not_of_appeals' }
    await expect(count({ journalId: general, level: 'region' })).rejects.toMatchObject(other)
    await expect(found({ journalId: general, region: REGION })).rejects.toMatchObject(other)
    await expect(count({ journalId: newId() })).rejects.toMatchObject({ code: 'journals.not_found' })
    await expect(count({ level: 'planet' })).rejects.toMatchObject({ kind: 'invalid' })
  })
})

/** Rows of the first sheet. */
function cells(base64: string): unknown[] {
  const book = read(base64, { type: 'base64' })
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
}
