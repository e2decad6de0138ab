import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { documentGrants, searchChecks, searchEntries, searchIndexes } from '@/db/schema'
import { newId } from '@/server/kernel/ids'
import { nightly } from '@/server/nightly'
import { ensureIndex } from '@/server/search/ensure-index'
import { tasks } from '@/server/worker'
import { useDatabase } from '../../support/database'
import { type MeilisearchDouble, startMeilisearchDouble } from '../../support/meilisearch-double'
import { makeOffice, type Office } from '../../support/office'
import { attachPdf, foundIds, say, titled } from '../../support/search'

let double: MeilisearchDouble
beforeAll(async () => {
  double = await startMeilisearchDouble()
  process.env.MEILI_URL = double.url
  process.env.MEILI_KEY = 'key-of-the-office'
})
afterAll(async () => {
  await double.stop()
  delete process.env.MEILI_URL
})

const database = useDatabase()
let office: Office
const ids: string[] = []
beforeAll(async () => {
  office = await makeOffice(database.db)
  await ensureIndex(database.db)
  for (let n = 0; n < 70; n++) ids.push(await titled(office.executor, `Ведомость ${n} о кирпиче`))
  await say(office.executor, ids[0] ?? '', 'Кирпич завезли, цемент не завезли')
  await attachPdf(office.executor, ids[1] ?? '', 'Смета.pdf', ['Щебень', 'Песок речной'])
  await database.drain()
}, 120_000)
beforeEach(async () => void (await database.db.delete(searchChecks)))

/** The night as the queue makes it: the job of its schedule, then whatever that asks for. */
async function night(): Promise<Record<string, object | undefined>> {
  for (const { payload } of nightly()) await tasks.reaction?.(payload, {} as never)
  await database.drain()
  const rows = await database.db.select().from(searchChecks).orderBy(searchChecks.startedAt)
  return Object.fromEntries(rows.map(({ engine, run: _run, startedAt: _at, ...row }) => [engine, row]))
}

const found = (figures: object) => ({
  documents: 70,
  missing: 0,
  stale: 0,
  extra: 0,
  remaining: 0,
  finishedAt: expect.any(Date),
  ...figures,
})
const whole = found({})
const at = (n: number) => ids[n] ?? ''
const cardOf = (n: number) => and(eq(searchEntries.documentId, at(n)), eq(searchEntries.source, 'card'))
const rowsOf = (id: string) => [...double.rows.values()].filter((row) => row.documentId === id)

describe('C-16.05 the nightly comparison of the index with the office', () => {
  it('finds nothing in an index that is true, and changes nothing', async () => {
    const before = JSON.stringify([...double.rows.values()])
    const entries = () => database.db.select({ id: searchEntries.id }).from(searchEntries).orderBy(searchEntries.id)
    const rows = await entries()
    expect(await night()).toEqual({ postgres: whole, meilisearch: whole })
    expect(JSON.stringify([...double.rows.values()])).toBe(before)
    expect(await entries()).toEqual(rows)
  })

  it('PostgreSQL: what was lost comes back, what is old is said anew, what has no business there goes', async () => {
    await database.db.delete(searchEntries).where(cardOf(2))
    await database.db.delete(searchEntries).where(eq(searchEntries.documentId, at(1)))
    await database.db.update(searchEntries).set({ body: 'Старое', words: sql`'старое:1'::tsvector` }).where(cardOf(69))
    await database.db
      .update(searchEntries)
      .set({ numbers: ['Б-1'] })
      .where(cardOf(68))
    await database.db.execute(sql`
      insert into search_entries (id, document_id, source, source_id, page, part, body, words)
      values (${newId()}, ${at(3)}, 'message', ${newId()}, 0, 0, 'Призрак', 'призрак:1'::tsvector),
        (${newId()}, ${at(4)}, 'card', ${at(4)}, 0, 7, 'Призрак', 'призрак:1'::tsvector)`)
    const drifted = await night()
    expect(drifted.postgres).toEqual(found({ missing: 4, stale: 2, extra: 2 }))
    expect(drifted.meilisearch).toEqual(whole)
    expect(await night()).toEqual({ postgres: whole, meilisearch: whole })
    expect(await foundIds(office.executor, 'щебень')).toEqual([at(1)])
    expect(await foundIds(office.executor, '"ведомость 69"')).toEqual([at(69)])
    const ghosts = await database.db.select().from(searchEntries).where(eq(searchEntries.body, 'Призрак'))
    expect(ghosts).toEqual([])
  })

  it('Meilisearch: the same, and rights, and documents that are no more', async () => {
    for (const row of rowsOf(at(5))) double.rows.delete(row.id)
    for (const row of rowsOf(at(6))) Object.assign(row, { said: 'earlier', words: 'старое' })
    for (const row of rowsOf(at(7))) row.principals = ['p:somebody']
    for (const row of rowsOf(at(8))) row.state = 'filed'
    const [one] = rowsOf(at(9))
    const ghost = `${at(9)}_message_${newId()}_0_0`
    if (one) double.rows.set(ghost, { ...one, id: ghost, source: 'message' })
    const gone = newId()
    for (const part of [0, 1]) {
      const id = `${gone}_card_${gone}_0_${part}`
      if (one) double.rows.set(id, { ...one, id, documentId: gone, sourceId: gone })
    }
    const drifted = await night()
    expect(drifted.postgres).toEqual(whole)
    expect(drifted.meilisearch).toEqual(found({ missing: 1, stale: 3, extra: 3 }))
    expect(await night()).toEqual({ postgres: whole, meilisearch: whole })
    expect(rowsOf(gone)).toEqual([])
    expect(rowsOf(at(7))[0]?.principals).toContain(`p:${office.executor.personId}`)
    expect(await foundIds(office.executor, '"ведомость 6"')).toEqual([at(6)])
  })

  it('a right given past the index is true again in the copy by the morning', async () => {
    const principal = `p:${office.stranger.personId}`
    await database.db.insert(documentGrants).values({ documentId: at(10), principal, access: 'read' })
    expect(await foundIds(office.stranger, 'кирпич')).toEqual([])
    expect((await night()).meilisearch).toEqual(found({ stale: 1 }))
    expect(await foundIds(office.stranger, 'кирпич')).toEqual([at(10)])
  })

  it('an index that is being built is left to its building', async () => {
    await database.db.update(searchIndexes).set({ state: 'building', readyAt: null })
    expect(await night()).toEqual({})
    await ensureIndex(database.db)
    await database.drain()
    await database.db.update(searchIndexes).set({ state: 'ready', readyAt: new Date() })
    expect(await night()).toEqual({ postgres: whole, meilisearch: whole })
  })

  it('a copy that does not answer stops nothing: its comparison is tried again', async () => {
    await database.db.delete(searchEntries).where(cardOf(11))
    double.break(503)
    expect(await night()).toEqual({
      postgres: found({ missing: 1 }),
      meilisearch: found({ documents: 0, finishedAt: null }),
    })
    double.break(null)
    await database.db.execute('update graphile_worker._private_jobs set run_at = now() where attempts > 0')
    await database.drain()
    const rows = await database.db.select().from(searchChecks).where(eq(searchChecks.engine, 'meilisearch'))
    expect(rows[0]).toMatchObject(whole)
  })
})
