import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { documentGrants } from '@/db/schema'
import { changeRequisites } from '@/server/documents/change-requisites'
import type { Actor } from '@/server/kernel/actor'
import { ask, execute } from '@/server/kernel/execute'
import { ensureIndex } from '@/server/search/ensure-index'
import { indexCard, refreshAccess } from '@/server/search/index-document'
import { indexState } from '@/server/search/index-state'
import { buildStep, type Step, startBuilding } from '@/server/search/rebuild'
import { reindex } from '@/server/search/reindex'
import { showIndex } from '@/server/search/show-index'
import { wakeEngines } from '@/server/search/with-fallback'
import { useDatabase } from '../../support/database'
import { type MeilisearchDouble, startMeilisearchDouble } from '../../support/meilisearch-double'
import { addPerson, makeOffice, type Office } from '../../support/office'
import { find, foundIds, titled } from '../../support/search'
import { waitFor } from '../../support/wait-for'

let double: MeilisearchDouble
const setUp = () => {
  process.env.MEILI_URL = double.url
  process.env.MEILI_KEY = 'key-of-the-office'
}
beforeAll(async () => {
  double = await startMeilisearchDouble()
  setUp()
})
afterAll(async () => {
  await double.stop()
  delete process.env.MEILI_URL
})

const database = useDatabase()
let office: Office
let admin: Actor
beforeAll(async () => {
  office = await makeOffice(database.db)
  admin = await addPerson(database.db, { surname: 'Админов', roles: ['administrator'] })
})
beforeEach(async () => {
  await ensureIndex(database.db)
  await database.drain()
})
afterEach(wakeEngines)

const indexes = () => [...double.indexes.keys()]
const facts = async () => {
  const { engines } = await ask(showIndex, { actor: admin }, {})
  return Object.fromEntries(engines.map(({ engine, ...rest }) => [engine, rest]))
}
/** Forgets what waits in the queue, as if the node that had it were gone for good. */
const loseJobs = () => database.db.execute(sql`delete from graphile_worker._private_jobs`)

async function reindexAll(): Promise<void> {
  await execute(reindex, { actor: admin }, {})
  await database.drain()
}

/** Begins a building whose steps this test takes itself. */
async function begin(engine: Step['engine'] = 'meilisearch'): Promise<Step> {
  const steps: Step[] = []
  const emit = (_name: string, step: unknown) => void steps.push(step as Step)
  await database.db.transaction((tx) =>
    startBuilding({ tx, now: new Date(), emit: emit as never, touch: () => {} }, engine),
  )
  return steps[0] as Step
}

/** The step after this one, from how far the building is known to be. */
const nextOf = async (step: Step): Promise<Step> => ({
  ...step,
  after: (await indexState(database.db, step.engine))?.after ?? null,
})

const askedLast = (): string[] => {
  const searches = double.calls.filter(({ path }) => path === '/multi-search')
  const { queries } = (searches.at(-1)?.body ?? { queries: [] }) as { queries: { indexUid: string }[] }
  return [...new Set(queries.map(({ indexUid }) => indexUid))]
}

const wordsIn = (index: string | undefined, documentId: string): string =>
  [...(double.indexes.get(index ?? '')?.rows.values() ?? [])]
    .filter((row) => row.documentId === documentId)
    .map((row) => row.words)
    .join(' ')

describe('C-16.05 an index built beside the one that answers', () => {
  it('the old one answers, both hear of changes, then the new one answers and the old one is gone', async () => {
    const id = await titled(office.executor, 'О паромах')
    await database.drain()
    const [old] = indexes()
    const step = await begin()
    await buildStep(database.db, step)
    const beside = indexes().find((name) => name !== old)
    expect(beside).toContain(step.run)
    expect((await facts()).meilisearch).toMatchObject({ answers: true, building: true })

    await execute(changeRequisites, { actor: office.executor }, { documentId: id, title: 'О баржах' })
    await indexCard(database.db, id)
    const later = await titled(office.executor, 'О буксирах')
    await indexCard(database.db, later)
    expect(await find(office.executor, 'баржа')).toMatchObject({ partial: false, standby: false, total: { count: 1 } })
    expect(askedLast()).toEqual([old])
    for (const index of [old, beside]) {
      expect(wordsIn(index, id)).toContain('баржах')
      expect(wordsIn(index, later)).toContain('буксирах')
    }
    await database.db.delete(documentGrants).where(sql`document_id = ${later}`)
    await refreshAccess(database.db, later)

    double.indexes.set('vizir-entries', { rows: new Map(), settings: {} })
    double.indexes.set('of-others', { rows: new Map(), settings: {} })
    await loseJobs()
    await buildStep(database.db, await nextOf(step))
    await database.drain()
    expect(indexes()).toEqual([beside, 'of-others'])
    double.indexes.delete('of-others')
    expect(await foundIds(office.executor, 'баржа')).toEqual([id])
    expect(askedLast()).toEqual([beside])
    expect(await foundIds(office.executor, 'паром')).toEqual([])
    expect(await foundIds(office.executor, 'буксир')).toEqual([])
    expect((await facts()).meilisearch).toMatchObject({ answers: true, building: false })
  })

  it('a change that comes while a step is on its way is not overwritten by what the step had read', async () => {
    const id = await titled(office.executor, 'О старом')
    await database.drain()
    const step = await begin()
    const { held, letGo } = double.holdNextWrite()
    const building = buildStep(database.db, step)
    await held
    await execute(changeRequisites, { actor: office.executor }, { documentId: id, title: 'О новом' })
    let done = false
    const changing = indexCard(database.db, id).then(() => {
      done = true
    })
    const waits = sql`select 1 from pg_locks where locktype = 'advisory' and not granted`
    await waitFor(async () => done || (await database.db.execute(waits)).length > 0, 'the change to be put or to wait')
    letGo()
    await Promise.all([building, changing])
    // Looked at before the job of the change itself runs, which would put it right.
    const beside = indexes().find((name) => name.includes(step.run))
    expect(wordsIn(beside, id)).toContain('новом')
    expect(wordsIn(beside, id)).not.toContain('старом')
    await database.drain()
  })

  it.each(['postgres', 'meilisearch'] as const)(
    'a node that dies between the building and the swap: another goes on where it was (%s)',
    async (engine) => {
      const id = await titled(office.executor, `О маяках ${engine}`)
      await database.drain()
      const before = indexes()
      const step = await begin(engine)
      await buildStep(database.db, step)
      await loseJobs()
      const { done } = (await facts())[engine] ?? {}
      await ensureIndex(database.db)
      await database.drain()
      const after = (await facts())[engine]
      expect(after).toMatchObject({ answers: true, building: false, done, total: done })
      expect(indexes()).toHaveLength(1)
      expect(indexes()).not.toEqual(before)
      expect(await foundIds(office.executor, `маяк ${engine}`)).toEqual([id])
    },
  )

  it('steps that run twice at once are counted once', async () => {
    const step = await begin()
    await buildStep(database.db, step)
    await Promise.all([step, step, await nextOf(step), await nextOf(step)].map((one) => buildStep(database.db, one)))
    await database.drain()
    const { done, total } = (await facts()).meilisearch ?? {}
    expect(done).toBe(total)
    expect(indexes()).toHaveLength(1)
  })

  it('nodes that begin at once leave one index, whole; what was given up is taken out', async () => {
    const id = await titled(office.executor, 'О шлюзах')
    await database.drain()
    const givenUp = await begin()
    await buildStep(database.db, givenUp)
    await Promise.all([
      execute(reindex, { actor: admin }, {}),
      execute(reindex, { actor: admin }, {}),
      ensureIndex(database.db),
      ensureIndex(database.db),
    ])
    await database.drain()
    await buildStep(database.db, givenUp)
    const { postgres, meilisearch } = await facts()
    expect(postgres).toMatchObject({ answers: true, building: false, done: postgres?.total })
    expect(meilisearch).toMatchObject({ answers: true, building: false, done: meilisearch?.total })
    expect(indexes()).toHaveLength(1)
    expect(indexes()[0]).not.toContain(givenUp.run)
    expect(await foundIds(office.executor, 'шлюз')).toEqual([id])
    expect(askedLast()).toEqual(indexes())
  })

  it('an index that was lost is built anew at the next start; until then PostgreSQL answers and says so', async () => {
    const id = await titled(office.executor, 'О дамбах')
    await database.drain()
    double.indexes.clear()
    expect(await find(office.executor, 'дамба')).toMatchObject({ standby: true, total: { count: 1 } })
    wakeEngines()
    await ensureIndex(database.db)
    await database.drain()
    expect(await find(office.executor, 'дамба')).toMatchObject({ standby: false, hits: [{ documentId: id }] })
  })

  it('an engine that does not say is not taken for empty', async () => {
    const before = indexes()
    double.break(503)
    await ensureIndex(database.db)
    double.break(null)
    await database.drain()
    expect(indexes()).toEqual(before)
  })

  it('a copy that was not set up for a while heard of nothing, and is built anew', async () => {
    delete process.env.MEILI_URL
    await ensureIndex(database.db)
    const id = await titled(office.executor, 'О каналах')
    await database.drain()
    setUp()
    expect(await find(office.executor, 'канал')).toMatchObject({ standby: false, total: { count: 1 } })
    await ensureIndex(database.db)
    await database.drain()
    expect(wordsIn(indexes()[0], id)).toContain('каналах')
    expect(indexes()).toHaveLength(1)
  })

  it('offices that share a Meilisearch leave the indexes of each other alone', async () => {
    const before = indexes()
    process.env.MEILI_PREFIX = 'region_7'
    const id = await titled(office.executor, 'О причалах')
    await loseJobs()
    await reindexAll()
    const [own] = indexes().filter((name) => !before.includes(name))
    expect(own).toMatch(/^region_7-entries-/)
    expect(indexes()).toEqual([...before, own])
    expect(await find(office.executor, 'причал')).toMatchObject({ standby: false, hits: [{ documentId: id }] })
    delete process.env.MEILI_PREFIX
    await reindexAll()
    expect(indexes()).toContain(own)
    double.indexes.delete(own ?? '')
  })

  it('PostgreSQL emptied by hand says that something may be missing until it is whole', async () => {
    const id = await titled(office.executor, 'О пристанях')
    await database.drain()
    await database.db.execute(sql`truncate search_entries`)
    await ensureIndex(database.db)
    expect((await find(office.executor, 'пристань')).partial).toBe(true)
    await database.drain()
    expect(await find(office.executor, 'пристань')).toMatchObject({ partial: false, hits: [{ documentId: id }] })
  })

  it('how it stands is shown to the administrator alone', async () => {
    for (const actor of [office.stranger, office.head, office.clerk])
      await expect(ask(showIndex, { actor }, {})).rejects.toMatchObject({ code: 'search.may_not_reindex' })
  })
})
