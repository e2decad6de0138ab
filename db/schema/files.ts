import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from '../columns'
import { people } from './directory'
import { documents } from './documents'

/** Stored contents by SHA-256; the bytes lie on disk and never change. */
export const blobs = pgTable(
  'blobs',
  {
    sha256: text().primaryKey(),
    size: bigint({ mode: 'number' }).notNull(),
    mime: text().notNull(),
    extraction: text({ enum: ['waiting', 'done', 'none', 'failed'] })
      .notNull()
      .default('waiting'),
    extractionNote: text(),
    pages: integer(),
    createdAt: createdAt(),
    extractedAt: moment('extracted_at'),
  },
  (t) => [check('blobs_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`), check('blobs_size', sql`${t.size} > 0`)],
)

/** A file of a document in one role; a new version of the same name gets the next number. */
export const attachments = pgTable(
  'attachments',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    sha256: text()
      .notNull()
      .references(() => blobs.sha256),
    name: text().notNull(),
    role: text({ enum: ['scan', 'attachment', 'version_pdf', 'rendition', 'signature', 'bundle'] }).notNull(),
    number: integer().notNull().default(1),
    versionId: uuid(),
    uploadedBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('attachments_version').on(t.documentId, t.role, t.name, t.number),
    index('attachments_sha').on(t.sha256),
    check('attachments_name', sql`char_length(${t.name}) between 1 and 255`),
  ],
)

/** Pictures of the text of a document: the only ones its text may show, print or send. Size in pixels. */
export const textPictures = pgTable(
  'text_pictures',
  {
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    sha256: text()
      .notNull()
      .references(() => blobs.sha256),
    width: integer().notNull(),
    height: integer().notNull(),
    addedBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.sha256] }),
    check('text_pictures_size', sql`${t.width} > 0 and ${t.height} > 0`),
  ],
)

/** Text of a stored file by page, as search and preview use it. */
export const filePages = pgTable(
  'file_pages',
  {
    sha256: text()
      .notNull()
      .references(() => blobs.sha256),
    page: integer().notNull(),
    text: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sha256, t.page] })],
)

/** Who uploaded a blob and has not attached it yet: only they may attach it. */
export const uploads = pgTable(
  'uploads',
  {
    sha256: text()
      .notNull()
      .references(() => blobs.sha256),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.sha256, t.personId] })],
)
