import { sql } from 'drizzle-orm'
import { type Db, getDb, type Tx } from '@/db/client'
import { clock } from '../kernel/clock'
import { newId } from '../kernel/ids'
import type { Outbox } from '../kernel/outbox'
import { copyEntries } from './copy-entries'
import type { SearchEngine } from './engine'
import { engineNamed, mirrors } from './engines'
import { indexDocument } from './index-document'
import { beginBuilding, indexState, isReady, keepProgress } from './index-state'
import { inOutbox, nextIds } from './steps'

type Name = SearchEngine['name']
export type Step = { engine: Name; run: string; after: string | null }

const AT_ONCE = 4

/** Begins to build an engine's index from the first document on. */
export async function startBuilding(
  { tx, now, emit }: { tx: Tx; now: Date } & Pick<Outbox, 'emit'>,
  engine: Name,
): Promise<void> {
  const run = newId()
  await beginBuilding(tx, { engine, run, now })
  emit('search.building', { engine, run, after: null })
}

/**
 * Puts the next few documents and asks for the step after it, so that no job runs long and a stopped process goes on
 * where it was. When PostgreSQL has everything, copies elsewhere are built from it.
 */
export async function buildStep(db: Db, { engine: name, run, after }: Step): Promise<void> {
  const engine = engineNamed(name)
  const state = await indexState(db, name)
  if (!engine || state?.run !== run || state.state === 'ready') return
  if (!after) await engine.prepare()
  const ids = await nextIds(db, after)
  if (name === 'postgres') await indexAll(db, ids)
  else await copyEntries(db, engine, ids)
  const last = ids.at(-1)
  await inOutbox(db, `search:${run}:${after}`, async (tx, emit) => {
    const done = !last
    await keepProgress(tx, { engine: name, run, put: ids.length, readyAt: done ? clock.now() : null })
    if (last) emit('search.building', { engine: name, run, after: last })
    else if (name === 'postgres') for (const mirror of mirrors()) await begin(tx, emit, mirror.name)
  })
}

const begin = (tx: Tx, emit: Outbox['emit'], engine: Name) => startBuilding({ tx, now: clock.now(), emit }, engine)

/** A few at a time: people's own work goes on meanwhile. */
async function indexAll(db: Db, ids: string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => indexDocument(db, id)))
  }
}

const START_LOCK = 'search:start'

/** At start: an index that is missing, empty beside documents, or built by other rules is built anew. */
export async function ensureIndex(db: Db = getDb()): Promise<void> {
  await inOutbox(db, newId(), async (tx, emit) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${START_LOCK}, 0))`)
    const own = await indexState(tx, 'postgres')
    if (!(await isWhole(tx, own))) return begin(tx, emit, 'postgres')
    if (own?.state !== 'ready') return
    for (const { name } of mirrors()) {
      const state = await indexState(tx, name)
      if (!isReady(state) && state?.state !== 'building') await begin(tx, emit, name)
    }
  })
}

/** Built by this release's rules, or being built by them, and not emptied since. */
async function isWhole(tx: Tx, state: Awaited<ReturnType<typeof indexState>>): Promise<boolean> {
  if (state?.state === 'building') return isReady({ ...state, state: 'ready' })
  if (!isReady(state)) return false
  const [row] = (await tx.execute(
    sql`select exists (select 1 from documents) and not exists (select 1 from search_entries) as empty`,
  )) as unknown as { empty: boolean }[]
  return !row?.empty
}
