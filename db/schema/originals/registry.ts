import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, version } from '../../columns'
import { people } from '../directory'
import { documents } from '../documents'

/**
 * Where the paper original of a received document is kept: a cell of the office-work department, or, of an appeal, the
 * department that took it over.
 */
export const paperOriginals = pgTable(
  'paper_originals',
  {
    documentId: uuid()
      .primaryKey()
      .references(() => documents.id),
    cell: text(),
    passedOn: date({ mode: 'string' }),
    receivedBy: uuid().references(() => people.id),
    placedBy: uuid()
      .notNull()
      .references(() => people.id),
    placedAt: createdAt(),
    version: version(),
  },
  (t) => [
    check('paper_originals_place', sql`(${t.cell} is null) = (${t.passedOn} is not null)`),
    check('paper_originals_passed', sql`(${t.passedOn} is null) = (${t.receivedBy} is null)`),
    check('paper_originals_cell', sql`${t.cell} <> ''`),
  ],
)

/** Who had the paper original and who has it now; it is with one person at a time. */
export const originalHandouts = pgTable(
  'original_handouts',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    until: date({ mode: 'string' }),
    purpose: text().notNull().default(''),
    handedBy: uuid()
      .notNull()
      .references(() => people.id),
    handedAt: createdAt(),
    takenBy: uuid().references(() => people.id),
    returnedAt: moment('returned_at'),
  },
  (t) => [
    uniqueIndex('original_handouts_out').on(t.documentId).where(sql`${t.returnedAt} is null`),
    index('original_handouts_document').on(t.documentId, t.handedAt),
    check('original_handouts_returned', sql`(${t.returnedAt} is null) = (${t.takenBy} is null)`),
  ],
)

/** What came with a document and is not copied: a disc, a book, a poster. */
export const physicalAttachments = pgTable(
  'physical_attachments',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    kind: text({ enum: ['medium', 'book', 'poster', 'other'] }).notNull(),
    name: text().notNull(),
    addedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    returnedOn: date({ mode: 'string' }),
    returnedTo: uuid().references(() => people.id),
    version: version(),
  },
  (t) => [
    index('physical_attachments_document').on(t.documentId),
    check('physical_attachments_kind', sql`${t.kind} in ('medium', 'book', 'poster', 'other')`),
    check('physical_attachments_name', sql`${t.name} <> ''`),
    check('physical_attachments_returned', sql`(${t.returnedOn} is null) = (${t.returnedTo} is null)`),
  ],
)

/** With whom a physical attachment was, one after another; the last is its holder. */
export const attachmentHolders = pgTable(
  'attachment_holders',
  {
    id: id(),
    attachmentId: uuid()
      .notNull()
      .references(() => physicalAttachments.id),
    position: integer().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    handedOn: date({ mode: 'string' }).notNull(),
    handedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('attachment_holders_order').on(t.attachmentId, t.position)],
)
