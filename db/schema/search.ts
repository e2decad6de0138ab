import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment, version } from '../columns'
import { people } from './directory'
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
    /** The document itself, the attachment, or the message. */
    sourceId: uuid().notNull(),
    page: integer().notNull().default(0),
    /** A text too long for one entry is kept in parts. */
    part: integer().notNull().default(0),
    fileName: text(),
    body: text().notNull(),
    /** Numbers of the card, in every writing people use. */
    numbers: text().array().notNull().default(sql`'{}'::text[]`),
    /** Words as written, `=` dictionary forms, `№` numbers; made by the application, the same rules read the query. */
    words: tsvector('words').notNull(),
    /** Who may see the document, what one may narrow by and when it was begun, each as one figure. */
    facts: integer().array().notNull().default(sql`'{}'::integer[]`),
  },
  (t) => [
    uniqueIndex('search_entries_place').on(t.documentId, t.source, t.sourceId, t.page, t.part),
    // What is put is in the index at once: entries that wait in a list beside it are read by every question (50 ms measured).
    index('search_entries_found').using('gin', t.words, t.facts).with({ fastupdate: 'off' }),
  ],
)

/**
 * Documents whose rights or facts have changed since their entries were told; the database itself writes it, within the
 * change. Each change has a row of its own, so that telling entries of one never takes away another that is not committed.
 */
export const searchUnheard = pgTable(
  'search_unheard',
  {
    id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
  },
  (t) => [index('search_unheard_document').on(t.documentId)],
)

/** How far each engine's index is built, by which rules, and which building of it answers: other rules mean it is built anew. */
export const searchIndexes = pgTable(
  'search_indexes',
  {
    engine: text({ enum: ['postgres', 'meilisearch'] }).primaryKey(),
    version: integer().notNull(),
    /** The building under way; an older one that is still running gives up. */
    run: uuid().notNull(),
    state: text({ enum: ['building', 'ready'] }).notNull(),
    /** Documents put, of so many when it began, the last of them: a step counts once, however often it runs. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    after: uuid(),
    /** Its place is made: from here on every change is told to it too. */
    prepared: boolean().notNull().default(false),
    startedAt: moment('started_at').notNull(),
    readyAt: moment('ready_at'),
    /** The building that answers, and its rules; none while there is nothing whole to ask. */
    live: uuid(),
    liveVersion: integer(),
  },
  (t) => [
    check('search_indexes_live', sql`(${t.live} is null) = (${t.liveVersion} is null)`),
    check('search_indexes_ready', sql`(${t.state} = 'ready') = (${t.readyAt} is not null)`),
  ],
)

/** Ways to write the same thing: abbreviations and full names. A question for one finds the others; the index knows nothing of it. */
export const searchSynonyms = pgTable(
  'search_synonyms',
  {
    id: id(),
    /** Groups that come with the product have a key, so that a release adds new ones and brings back none taken out. */
    key: text().unique(),
    words: text().array().notNull(),
    active: boolean().notNull().default(true),
    version: version(),
  },
  (t) => [check('search_synonyms_several', sql`cardinality(${t.words}) between 2 and 20`)],
)

/** A line with its conditions that a person keeps under a name, and what of it they have seen (C-16.03). */
export const searchSaved = pgTable(
  'search_saved',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    name: text().notNull(),
    line: text().notNull(),
    asked: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The documents found when it was last looked at; at most a window of them. */
    known: uuid().array().notNull().default(sql`'{}'::uuid[]`),
    /** There were more than were looked at: what is older than this one was not told from new. */
    knownFrom: uuid(),
    seenAt: moment('seen_at').notNull(),
    createdAt: createdAt(),
    /** Taken away, and for a while may be put back. */
    removedAt: moment('removed_at'),
  },
  (t) => [
    uniqueIndex('search_saved_name').on(t.personId, sql`lower(${t.name})`).where(sql`${t.removedAt} is null`),
    check('search_saved_name_length', sql`char_length(${t.name}) between 1 and 100`),
    check('search_saved_line_length', sql`char_length(${t.line}) between 1 and 300`),
  ],
)

/** What a nightly comparison of an index with the office found and mended. */
export const searchChecks = pgTable(
  'search_checks',
  {
    run: uuid().notNull(),
    engine: text({ enum: ['postgres', 'meilisearch'] }).notNull(),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at'),
    documents: integer().notNull().default(0),
    /** Entries that were not there, said something older, or had no business there. */
    missing: integer().notNull().default(0),
    stale: integer().notNull().default(0),
    extra: integer().notNull().default(0),
    /** Still wrong after the mending. */
    remaining: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.run, t.engine] })],
)
