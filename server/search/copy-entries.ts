import { and, asc, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { searchEntries } from '@/db/schema'
import type { EntryFacts, Put, SearchEngine } from './engine'
import { entryFacts } from './entry-facts'

/**
 * What is copied is read and put under a lock of the document: of a step that builds and a change that comes meanwhile
 * each puts what PostgreSQL says at its turn, so the older words never land last. Several are locked in order of ids.
 */
function inTurn(db: Db, documentIds: string[], copy: (tx: Tx) => Promise<void>): Promise<void> {
  const names = [...documentIds].sort().map((id) => `search:copy:${id}`)
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${sql.param(names)}::text[]) as name`,
    )
    await copy(tx)
  })
}

/** Puts everything PostgreSQL knows of some documents into another engine; `anew` takes out first what is there of them. */
export async function copyEntries(
  db: Db,
  engine: SearchEngine,
  { documentIds, anew = false }: { documentIds: string[]; anew?: boolean },
): Promise<void> {
  if (!documentIds.length) return
  await inTurn(db, documentIds, async (tx) => {
    if (anew) await engine.forget(tx, documentIds)
    await engine.put(tx, await putsOf(tx, documentIds))
  })
}

/** Puts these sources of a document as PostgreSQL knows them now; one it no longer has is taken out. */
export async function copySources(
  db: Db,
  engine: SearchEngine,
  { documentId, sources }: { documentId: string; sources: Put['of'][] },
): Promise<void> {
  await inTurn(db, [documentId], async (tx) => {
    const facts = await entryFacts(tx, documentId)
    if (!facts) return
    const wanted = sources.map(({ sourceId }) => sourceId)
    const known = await putsOf(tx, [documentId], inArray(searchEntries.sourceId, wanted))
    const put = ({ source, sourceId }: Put['of']) =>
      known.find(({ of }) => of.source === source && of.sourceId === sourceId)
    await engine.put(
      tx,
      sources.map((of) => put(of) ?? { facts, of, entries: [] }),
    )
    if (sources.some(({ source }) => source === 'card')) await engine.refresh(tx, facts)
  })
}

/** Rights and facts of a document as they are now, on everything the engine has of it. */
export const copyFacts = (db: Db, engine: SearchEngine, documentId: string): Promise<void> =>
  inTurn(db, [documentId], async (tx) => {
    const facts = await entryFacts(tx, documentId)
    if (facts) await engine.refresh(tx, facts)
  })

async function putsOf(tx: Tx, documentIds: string[], narrower?: SQL): Promise<Put[]> {
  const rows = await tx
    .select(COLUMNS)
    .from(searchEntries)
    .where(and(inArray(searchEntries.documentId, documentIds), narrower))
    .orderBy(asc(searchEntries.documentId), asc(searchEntries.source), asc(searchEntries.sourceId))
  const facts = new Map<string, EntryFacts | null>()
  for (const id of new Set(rows.map(({ documentId }) => documentId))) facts.set(id, await entryFacts(tx, id))
  const puts = new Map<string, Put>()
  for (const { documentId, source, sourceId, ...entry } of rows) {
    const known = facts.get(documentId)
    if (!known) continue
    const key = `${documentId} ${source} ${sourceId}`
    const put = puts.get(key) ?? { facts: known, of: { source, sourceId }, entries: [] }
    put.entries.push({ ...entry, source, sourceId })
    puts.set(key, put)
  }
  return [...puts.values()]
}

const COLUMNS = {
  documentId: searchEntries.documentId,
  source: searchEntries.source,
  sourceId: searchEntries.sourceId,
  page: searchEntries.page,
  part: searchEntries.part,
  fileName: searchEntries.fileName,
  body: searchEntries.body,
  numbers: searchEntries.numbers,
}
