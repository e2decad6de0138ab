import { and, eq, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { searchEntries } from '@/db/schema'
import { newId } from '../../kernel/ids'
import { type Entry, type Put, type SearchEngine, searchable } from '../engine'
import { lexemesOf } from '../text/lexemes'
import { match } from './match'
import { toTsvector } from './tsquery'

const ROWS_PER_INSERT = 50

/** Search in PostgreSQL itself; needs nothing beside the database and is always kept, so that another engine may fail. */
export const postgresEngine: SearchEngine = {
  name: 'postgres',
  match,
  async put(db, parts) {
    for (const part of parts) await replace(db, part)
  },
  // Rights and facts are read from the documents themselves.
  refresh: async () => {},
  // Each document is put anew in its turn; what stands there is true until then.
  prepare: async () => {},
}

async function replace(db: DbOrTx, { facts: { documentId }, of, entries }: Put): Promise<void> {
  const mine = eq(searchEntries.documentId, documentId)
  await db
    .delete(searchEntries)
    .where(and(mine, eq(searchEntries.source, of.source), eq(searchEntries.sourceId, of.sourceId)))
  for (let at = 0; at < entries.length; at += ROWS_PER_INSERT) {
    const rows = await Promise.all(entries.slice(at, at + ROWS_PER_INSERT).map((entry) => toRow(documentId, entry)))
    await db.insert(searchEntries).values(rows)
  }
}

const toRow = async (documentId: string, entry: Entry) => ({
  ...entry,
  id: newId(),
  documentId,
  words: sql`${toTsvector(await lexemesOf(searchable(entry)))}::tsvector`,
})

/** Takes out everything of a document. */
export async function forgetDocument(db: DbOrTx, documentId: string): Promise<void> {
  await db.delete(searchEntries).where(eq(searchEntries.documentId, documentId))
}
