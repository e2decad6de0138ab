import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
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
    extraction: text({ enum: ['waiting', 'recognising', 'unrecognised', 'done', 'none', 'failed'] })
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
    role: text({
      enum: ['scan', 'translation', 'cover', 'attachment', 'other', 'version_pdf', 'rendition', 'signature', 'bundle'],
    }).notNull(),
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
    index('text_pictures_sha').on(t.sha256),
    check('text_pictures_size', sql`${t.width} > 0 and ${t.height} > 0`),
  ],
)

/** A recognised word: where it stands in the text of its page, and its box in ten thousandths of the page's width and height. */
export type PlacedWord = [start: number, end: number, x: number, y: number, width: number, height: number]

/**
 * Text of a stored file by page, as search and preview use it: what the file itself says, or what was recognised on its
 * picture, with the confidence of the recogniser in percent and how often it was tried.
 */
export const filePages = pgTable(
  'file_pages',
  {
    sha256: text()
      .notNull()
      .references(() => blobs.sha256),
    page: integer().notNull(),
    text: text().notNull(),
    reading: text({ enum: ['text', 'awaited', 'recognised', 'failed'] })
      .notNull()
      .default('text'),
    confidence: smallint(),
    words: jsonb().$type<PlacedWord[]>(),
    attempts: smallint().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.sha256, t.page] }),
    index('file_pages_awaited').on(t.sha256, t.page).where(sql`${t.reading} = 'awaited'`),
    check('file_pages_reading', sql`${t.reading} in ('text', 'awaited', 'recognised', 'failed')`),
    check(
      'file_pages_recognised',
      sql`(${t.reading} = 'recognised') = (${t.confidence} is not null and ${t.words} is not null)`,
    ),
    check('file_pages_confidence', sql`${t.confidence} between 0 and 100`),
  ],
)

/** Who uploaded a blob, and when they last did: only they may attach it. */
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
