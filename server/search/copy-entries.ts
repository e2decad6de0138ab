import { asc, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { searchEntries } from '@/db/schema'
import type { Put, SearchEngine } from './engine'
import { entryFacts } from './entry-facts'

/** Puts what PostgreSQL knows of some documents into another engine. */
export async function copyEntries(db: Db, engine: SearchEngine, documentIds: string[]): Promise<void> {
  if (!documentIds.length) return
  const rows = await db
    .select(COLUMNS)
    .from(searchEntries)
    .where(inArray(searchEntries.documentId, documentIds))
    .orderBy(asc(searchEntries.documentId), asc(searchEntries.source), asc(searchEntries.sourceId))
  const facts = new Map<string, Put['facts'] | null>()
  for (const id of documentIds) facts.set(id, await db.transaction((tx) => entryFacts(tx, id)))
  const puts = new Map<string, Put>()
  for (const { documentId, source, sourceId, ...entry } of rows) {
    const known = facts.get(documentId)
    if (!known) continue
    const key = `${documentId} ${source} ${sourceId}`
    const put = puts.get(key) ?? { facts: known, of: { source, sourceId }, entries: [] }
    put.entries.push({ ...entry, source, sourceId })
    puts.set(key, put)
  }
  await engine.put(db, [...puts.values()])
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
