import { sql } from 'drizzle-orm'
import { customType, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id } from '../columns'
import { documents } from './documents'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** What can be found: cards, live texts, pages of files, messages; rebuilt from the rest of the database at any time. */
export const searchEntries = pgTable(
  'search_entries',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    source: text({ enum: ['card', 'text', 'page', 'message'] }).notNull(),
    sourceId: text().notNull(),
    page: integer().notNull().default(0),
    fileName: text(),
    body: text().notNull(),
    /** Dictionary forms of the words of `body`. */
    lemmas: text().notNull(),
    /** Registration numbers in one writing. */
    numbers: text().array().notNull().default(sql`'{}'::text[]`),
    words: tsvector('words').generatedAlwaysAs(sql`to_tsvector('simple', lemmas)`),
    exact: tsvector('exact').generatedAlwaysAs(sql`to_tsvector('simple', replace(lower(body), 'ё', 'е'))`),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('search_entries_source').on(t.source, t.sourceId, t.page, t.documentId),
    index('search_entries_words').using('gin', t.words),
    index('search_entries_exact').using('gin', t.exact),
    index('search_entries_numbers').using('gin', t.numbers),
    index('search_entries_document').on(t.documentId),
  ],
)
