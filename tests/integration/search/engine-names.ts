import { beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '../../support/database'
import type { Office } from '../../support/office'
import { find, foundIds, marked, titled } from '../../support/search'

/** The part of the contract that is about names in all cases, other names of the same thing, and slips. */
export function describeNames(name: string, database: TestDatabase, people: () => Office): void {
  let office: Office
  beforeAll(() => {
    office = people()
  })

  describe(`${name}: words that are names, abbreviations or slips`, () => {
    it.each([
      ['Направлено Ковальчуком из Твери', ['Ковальчук', 'ковальчуку', 'Тверь', 'Тверью']],
      ['Красносельск, Достоевский, Бондарь', ['Красносельске', 'Красносельском', 'Достоевской', 'Бондарем']],
      ['Встреча в Нижнем Новгороде', ['Нижний Новгород', 'нижнего новгорода']],
    ])('C-16.02 names in all cases: «%s»', async (title, queries) => {
      const named = await titled(office.executor, title)
      await database.drain()
      for (const query of queries) {
        expect.soft(await foundIds(office.executor, query), query).toContain(named)
      }
    })

    it.each([
      ['О передаче дел в МВД', 'министерство внутренних дел'],
      ['Запрос Министерства внутренних дел', 'МВД'],
      ['План по жилищно-коммунальному хозяйству', 'ЖКХ'],
      ['Заседание Федеральной антимонопольной службы', 'ФАС'],
    ])('C-16.02 abbreviations and full names: «%s» by «%s»', async (title, query) => {
      const named = await titled(office.executor, title)
      await database.drain()
      const hit = (await find(office.executor, query)).hits.find((one) => one.documentId === named)
      expect(hit && marked(hit).length).toBeGreaterThan(0)
    })

    it.each(['аэростатоф', 'аэрсотатов', 'аэростатв', 'аэрлостатов', 'Аэростотами'])(
      'C-16.02 a slip is put right and said so: «%s»',
      async (query) => {
        const own = await titled(office.executor, 'О закупке аэростатов')
        await database.drain()
        const { hits, readAs } = await find(office.executor, query)
        expect(hits.map((hit) => hit.documentId)).toContain(own)
        expect(readAs).toMatch(/^аэростат/)
        expect((await find(office.executor, query, { exact: true })).hits).toEqual([])
        const stranger = await find(office.stranger, query)
        expect({ hits: stranger.hits, readAs: stranger.readAs }).toEqual({ hits: [], readAs: null })
      },
    )

    it('C-16.06 a town is not found by the word inside its name', async () => {
      const named = await titled(office.executor, 'Поездка в Новгород')
      await database.drain()
      expect(await foundIds(office.executor, 'город')).not.toContain(named)
    })
  })
}
