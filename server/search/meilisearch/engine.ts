import { eq, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { searchEntries } from '@/db/schema'
import type { PlaceSource } from '@/lib/contracts/search'
import { type EngineQuery, type EntryFacts, type Matches, type Put, type SearchEngine, WINDOW } from '../engine'
import { done, entriesOf, indexName, type Place, searchClient } from './client'
import { prepare, stands } from './indexes'
import { forget, kept, markOf, strays } from './kept'
import { quoted, requestsFor } from './requests'
import { storedFacts, storedId, toStored } from './to-stored'

const PER_WRITE = 500

/** Search in Meilisearch: a copy of the entries PostgreSQL has, for offices where its own search is not enough. */
export function meilisearchEngine(place: Place): SearchEngine {
  return {
    name: 'meilisearch',
    match: (db, asked) => match(db, place, asked),
    put: (_db, parts) => put(place, parts),
    refresh: (db, facts) => refresh(db, place, facts),
    prepare: () => prepare(place),
    stands: () => stands(place),
    mark: markOf,
    kept: (_db, documentIds) => kept(place, documentIds),
    strays: (db) => strays(db, place),
    forget: (_db, documentIds) => forget(place, documentIds),
  }
}

type Found = { documentId: string; source: PlaceSource; sourceId: string }

async function match(db: DbOrTx, place: Place, asked: EngineQuery): Promise<Matches> {
  if (!asked.query.terms.length) return { matches: [], capped: false }
  const queries = requestsFor(asked, indexName(place))
  const { results } = await searchClient(place).multiSearch<{ queries: typeof queries }, Found>({ queries })
  const found = await withoutDeleted(
    db,
    results.flatMap(({ hits }) => hits),
  )
  const documents = new Map<string, Set<PlaceSource>>()
  for (const { documentId, source } of found) {
    documents.set(documentId, (documents.get(documentId) ?? new Set<PlaceSource>()).add(source))
  }
  const numbered = new Set(results.flatMap(({ hits, query }) => (query ? [] : hits.map((hit) => hit.documentId))))
  const rank = (id: string): number => (numbered.has(id) ? 1 : 0)
  const back = asked.from === 'oldest' ? -1 : 1
  const inOrder = [...documents].sort(([a], [b]) => rank(b) - rank(a) || (a < b ? back : -back))
  return {
    matches: inOrder.slice(0, WINDOW).map(([documentId, sources]) => ({ documentId, sources: [...sources] })),
    capped: inOrder.length > WINDOW || results.some(({ hits }) => hits.length > WINDOW),
  }
}

/** A message deleted a moment ago may still stand in the copy. */
async function withoutDeleted(db: DbOrTx, found: Found[]): Promise<Found[]> {
  const ids = found.filter((one) => one.source === 'message').map((one) => one.sourceId)
  if (!ids.length) return found
  const rows = (await db.execute(
    sql`select id from timeline_items where id = any(${sql.param(ids)}::uuid[]) and deleted_at is null`,
  )) as unknown as { id: string }[]
  const alive = new Set(rows.map((row) => row.id))
  return found.filter((one) => one.source !== 'message' || alive.has(one.sourceId))
}

async function put(place: Place, parts: Put[]): Promise<void> {
  if (!parts.length) return
  const index = entriesOf(place)
  const filter = parts.map(({ facts, of }) =>
    [
      `documentId = ${quoted(facts.documentId)}`,
      `source = ${quoted(of.source)}`,
      `sourceId = ${quoted(of.sourceId)}`,
    ].join(' AND '),
  )
  await done(index.deleteDocuments({ filter: [filter] }))
  const entries = parts.flatMap(({ facts, entries: own }) => own.map((entry) => ({ facts, entry })))
  for (let at = 0; at < entries.length; at += PER_WRITE) {
    const stored = entries.slice(at, at + PER_WRITE).map(({ facts, entry }) => toStored(facts, entry))
    await done(index.addDocuments(await Promise.all(stored), { primaryKey: 'id' }))
  }
}

async function refresh(db: DbOrTx, place: Place, facts: EntryFacts): Promise<void> {
  const { documentId, source, sourceId, page, part } = searchEntries
  const places = await db
    .select({ source, sourceId, page, part })
    .from(searchEntries)
    .where(eq(documentId, facts.documentId))
  const index = entriesOf(place)
  const known = storedFacts(facts)
  for (let at = 0; at < places.length; at += PER_WRITE) {
    const changed = places.slice(at, at + PER_WRITE).map((one) => ({ id: storedId(facts.documentId, one), ...known }))
    await done(index.updateDocuments(changed))
  }
}
