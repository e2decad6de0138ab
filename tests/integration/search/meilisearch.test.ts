import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { searchIndexes } from '@/db/schema'
import { ensureIndex } from '@/server/search/ensure-index'
import { wakeEngines } from '@/server/search/with-fallback'
import { useDatabase } from '../../support/database'
import { type MeilisearchDouble, startMeilisearchDouble } from '../../support/meilisearch-double'
import { addPerson } from '../../support/office'
import { find, foundIds, titled } from '../../support/search'
import { describeEngine } from './engine-contract'

const given = process.env.MEILI_URL

if (!given)
  process.stdout.write('MEILI_URL is not given: the contract runs against a stand-in, not against Meilisearch\n')

let double: MeilisearchDouble
if (!given) {
  beforeAll(async () => {
    double = await startMeilisearchDouble()
    process.env.MEILI_URL = double.url
    process.env.MEILI_KEY = 'key-of-the-office'
  })
  afterAll(() => double.stop())
}

const database = useDatabase()
describeEngine(given ? 'Meilisearch' : 'Meilisearch (stand-in)', database)

describe.runIf(!given)('Meilisearch that does not answer', () => {
  afterEach(() => {
    double.break(null)
    wakeEngines()
  })
  const searched = () => double.calls.filter((call) => call.path === '/multi-search').length

  it('is asked with its key, and for nobody without their rights', async () => {
    const reader = await addPerson(database.db, { surname: 'Читатель' })
    const before = searched()
    await find(reader, 'гидрологическая')
    const call = double.calls.at(-1)
    expect(searched()).toBe(before + 1)
    expect(call?.authorization).toBe('Bearer key-of-the-office')
    const { queries } = (call?.body ?? { queries: [] }) as { queries: { filter: string[] }[] }
    expect(queries.length).toBeGreaterThan(0)
    for (const { filter } of queries) expect(filter).toContainEqual(expect.stringMatching(/^principals IN \["p:/))
  })

  it.each([500, 503, 401, 'hang' as const])(
    '%s: PostgreSQL answers, and Meilisearch is left alone for a while',
    async (how) => {
      const author = await addPerson(database.db, { surname: 'Автор' })
      const id = await titled(author, 'Запасной путь')
      await database.drain()
      const standsBy = async () => {
        const { hits, standby, partial } = await find(author, 'запасной')
        expect(hits.map((hit) => hit.documentId)).toContain(id)
        expect(partial).toBe(false)
        return standby
      }
      expect(await standsBy()).toBe(false)
      double.break(how)
      expect(await standsBy()).toBe(true)
      double.break(null)
      const before = searched()
      expect(await standsBy()).toBe(true)
      expect(searched()).toBe(before)
      wakeEngines()
      expect(await standsBy()).toBe(false)
      expect(searched()).toBe(before + 1)
    },
  )

  it('whatever is narrowed, mistyped or not found, the answer says who stands in', async () => {
    const author = await addPerson(database.db, { surname: 'Автор' })
    await titled(author, 'Пожарный гидрант')
    await database.drain()
    double.break(503)
    expect((await find(author, 'гидрант', { kinds: ['memo'], source: 'page', sort: 'old' })).standby).toBe(true)
    wakeEngines()
    expect((await find(author, 'несуществующее')).standby).toBe(true)
    expect((await find(author, 'гедрант')).standby).toBe(true)
  })

  it('what was written while it was away comes with the job that is tried again', async () => {
    const author = await addPerson(database.db, { surname: 'Автор' })
    double.break(503)
    const id = await titled(author, 'Написано в перерыв')
    await database.drain()
    expect([...double.rows.values()].some((row) => row.documentId === id)).toBe(false)
    expect(await foundIds(author, 'перерыв')).toEqual([id])
    double.break(null)
    await database.db.execute('update graphile_worker._private_jobs set run_at = now() where attempts > 0')
    await database.drain()
    expect([...double.rows.values()].some((row) => row.documentId === id)).toBe(true)
  })

  it('an index built by other rules is not asked, and is built anew at the next start', async () => {
    const author = await addPerson(database.db, { surname: 'Автор' })
    const id = await titled(author, 'Новые правила')
    await database.drain()
    await database.db.update(searchIndexes).set({ version: 0, liveVersion: 0 })
    const before = searched()
    expect(await foundIds(author, 'правило')).toEqual([id])
    expect(searched()).toBe(before)
    await ensureIndex(database.db)
    await database.drain()
    expect(await foundIds(author, 'правило')).toEqual([id])
    expect(searched()).toBe(before + 1)
    expect(double.settings()).toMatchObject({ typoTolerance: { enabled: false } })
  }, 120_000)

  it('keeps words and rights, and no text', () => {
    for (const row of double.rows.values()) {
      expect(Object.keys(row)).not.toContain('body')
      expect(row.principals).toContainEqual(expect.stringMatching(/^a:(common|dsp)$/))
    }
  })
})
