import { and, eq, inArray, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { searchEntries } from '@/db/schema'
import { PlaceSource } from '@/lib/contracts/search'
import { newId } from '../../kernel/ids'
import { type Entry, type EntryFacts, type Kept, type Put, type SearchEngine, searchable } from '../engine'
import { saidByRow } from '../said'
import { lexemesOf } from '../text/lexemes'
import { figuresOf } from './facts'
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
  refresh,
  // Each document is put anew in its turn; what stands there is true until then.
  prepare: async () => {},
  stands,
  // Facts are told again whenever a document is compared, so its words alone can differ.
  mark: (_facts, said) => said,
  kept,
  // An entry goes with its document.
  strays: async () => ({ documentIds: [], entries: 0 }),
  forget,
}

async function replace(db: DbOrTx, { facts, of, entries }: Put): Promise<void> {
  const mine = eq(searchEntries.documentId, facts.documentId)
  await db
    .delete(searchEntries)
    .where(and(mine, eq(searchEntries.source, of.source), eq(searchEntries.sourceId, of.sourceId)))
  for (let at = 0; at < entries.length; at += ROWS_PER_INSERT) {
    const rows = await Promise.all(entries.slice(at, at + ROWS_PER_INSERT).map((entry) => toRow(facts, entry)))
    await db.insert(searchEntries).values(rows)
  }
}

const toRow = async (facts: EntryFacts, entry: Entry) => ({
  ...entry,
  id: newId(),
  documentId: facts.documentId,
  facts: figuresOf(facts, entry.source),
  words: sql`${toTsvector(await lexemesOf(searchable(entry)))}::tsvector`,
})

/** Entries that say so already are left alone: each that is written goes into the index of words again. */
async function refresh(db: DbOrTx, facts: EntryFacts): Promise<void> {
  const told = PlaceSource.options.map(
    (source) => sql`(${source}, ${sql.param(`{${figuresOf(facts, source)}}`)}::integer[])`,
  )
  await db.execute(sql`
    update search_entries e set facts = told.facts from (values ${sql.join(told, sql`, `)}) told (source, facts)
    where e.document_id = ${facts.documentId} and e.source = told.source and e.facts <> told.facts`)
}

async function forget(db: DbOrTx, documentIds: string[]): Promise<void> {
  if (documentIds.length) await db.delete(searchEntries).where(inArray(searchEntries.documentId, documentIds))
}

async function kept(db: DbOrTx, documentIds: string[]): Promise<Kept[]> {
  return (await db.execute(sql`
    select e.document_id as "documentId", e.source, e.source_id as "sourceId", e.page, e.part, ${saidByRow} as mark
    from search_entries e where e.document_id = any(${sql.param(documentIds)}::uuid[])`)) as unknown as Kept[]
}

/** Documents and not one entry: somebody has emptied it. */
async function stands(db: DbOrTx): Promise<boolean> {
  const [row] = (await db.execute(
    sql`select exists (select 1 from documents) and not exists (select 1 from search_entries) as emptied`,
  )) as unknown as { emptied: boolean }[]
  return !row?.emptied
}
