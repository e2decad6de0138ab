import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { BodyNode } from '../../lib/editor/content'
import { bytea, createdAt, id, moment } from '../columns'
import { people } from './directory'
import { documents } from './documents'

/** Edits of live texts in the order they were committed; the text is what they add up to. */
export const roomUpdates = pgTable(
  'room_updates',
  {
    seq: bigserial({ mode: 'number' }).primaryKey(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    update: bytea('update').notNull(),
    personId: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [index('room_updates_document').on(t.documentId, t.seq)],
)

/** The text up to an update, so that opening a room need not replay a year of typing. */
export const roomSnapshots = pgTable('room_snapshots', {
  documentId: uuid()
    .primaryKey()
    .references(() => documents.id),
  upToSeq: bigint({ mode: 'number' }).notNull(),
  state: bytea('state').notNull(),
  createdAt: createdAt(),
})

/** Whether a text takes edits; the row is locked by every append and by the freeze, which puts them in order. */
export const roomTexts = pgTable('room_texts', {
  documentId: uuid()
    .primaryKey()
    .references(() => documents.id),
  locked: boolean().notNull().default(false),
  reason: text(),
})

/** Frozen versions: what visas and signatures are bound to. */
export const documentVersions = pgTable(
  'document_versions',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    number: integer().notNull(),
    content: jsonb().$type<BodyNode>().notNull(),
    requisites: jsonb().$type<Record<string, unknown>>().notNull(),
    title: text().notNull(),
    contentHash: text().notNull(),
    pdfSha256: text().notNull(),
    pages: integer().notNull(),
    createdBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('document_versions_number').on(t.documentId, t.number)],
)

/** Versions that somebody has named: the text as it stood then, kept whole whatever becomes of the log. */
export const textRevisions = pgTable(
  'text_revisions',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    name: text().notNull(),
    content: jsonb().$type<BodyNode>().notNull(),
    title: text().notNull(),
    requisites: jsonb().$type<Record<string, unknown>>().notNull(),
    createdBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [index('text_revisions_document').on(t.documentId, t.createdAt)],
)

/** A remark on a passage: two relative positions in the text and the words as they stood. */
export const comments = pgTable(
  'comments',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    parentId: uuid(),
    from: text(),
    to: text(),
    quote: text(),
    text: text().notNull(),
    authorId: uuid().references(() => people.id),
    resolvedAt: moment('resolved_at'),
    resolvedBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [index('comments_document').on(t.documentId)],
)
