import { eq, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { searchEntries } from '@/db/schema'
import type { PlaceSource } from '@/lib/contracts/search'
import { type EngineQuery, type EntryFacts, type Matches, type Put, type SearchEngine, WINDOW } from '../engine'
import { type Address, done, entriesIndex, INDEX, searchClient, writeClient } from './client'
import { forget, kept, markOf, strays } from './kept'
import { quoted, requestsFor } from './requests'
import { SETTINGS } from './settings'
import { storedFacts, storedId, toStored } from './to-stored'

const PER_WRITE = 500

/** Search in Meilisearch: a copy of the entries PostgreSQL has, for offices where its own search is not enough. */
export function meilisearchEngine(address: Address): SearchEngine {
  return {
    name: 'meilisearch',
    match: (db, asked) => match(db, address, asked),
    put: (_db, parts) => put(address, parts),
    refresh: (db, facts) => refresh(db, address, facts),
    prepare: () => prepare(address),
    mark: markOf,
    kept: (_db, documentIds) => kept(address, documentIds),
    strays: (db) => strays(db, address),
    forget: (_db, documentIds) => forget(address, documentIds),
  }
}

type Found = { documentId: string; source: PlaceSource; sourceId: string }

async function match(db: DbOrTx, address: Address, asked: EngineQuery): Promise<Matches> {
  if (!asked.query.terms.length) return { matches: [], capped: false }
  const queries = requestsFor(asked)
  const { results } = await searchClient(address).multiSearch<{ queries: typeof queries }, Found>({ queries })
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

async function put(address: Address, parts: Put[]): Promise<void> {
  if (!parts.length) return
  const index = entriesIndex(writeClient(address))
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

async function refresh(db: DbOrTx, address: Address, facts: EntryFacts): Promise<void> {
  const { documentId, source, sourceId, page, part } = searchEntries
  const places = await db
    .select({ source, sourceId, page, part })
    .from(searchEntries)
    .where(eq(documentId, facts.documentId))
  const index = entriesIndex(writeClient(address))
  const known = storedFacts(facts)
  for (let at = 0; at < places.length; at += PER_WRITE) {
    const changed = places
      .slice(at, at + PER_WRITE)
      .map((place) => ({ id: storedId(facts.documentId, place), ...known }))
    await done(index.updateDocuments(changed))
  }
}

async function prepare(address: Address): Promise<void> {
  const client = writeClient(address)
  await client.deleteIndexIfExists(INDEX)
  await done(client.createIndex(INDEX, { primaryKey: 'id' }))
  await done(entriesIndex(client).updateSettings(SETTINGS))
}
