import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, version } from '../../columns'
import { people } from '../directory'
import { documents } from '../documents'

/**
 * «Реестр подлинников обращений»: originals the office-work department handed over together to one person of the
 * department for appeals, and the signature for them, in the product or on paper.
 */
export const originalRegisters = pgTable(
  'original_registers',
  {
    id: id(),
    year: integer().notNull(),
    number: integer().notNull(),
    handedOn: date({ mode: 'string' }).notNull(),
    handedBy: uuid()
      .notNull()
      .references(() => people.id),
    receiverId: uuid()
      .notNull()
      .references(() => people.id),
    /** The receiver's unit as it was called on that day. */
    department: text().notNull().default(''),
    receivedAt: moment('received_at'),
    /** Who received in the product, or, of a signature on paper, the clerk who wrote it down. */
    receivedBy: uuid().references(() => people.id),
    onPaper: boolean().notNull().default(false),
    withdrawnBy: uuid().references(() => people.id),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnWhy: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('original_registers_number').on(t.year, t.number),
    index('original_registers_day').on(t.handedOn),
    index('original_registers_awaiting')
      .on(t.receiverId)
      .where(sql`${t.receivedAt} is null and ${t.withdrawnAt} is null`),
    check('original_registers_received', sql`(${t.receivedAt} is null) = (${t.receivedBy} is null)`),
    check('original_registers_paper', sql`not ${t.onPaper} or ${t.receivedAt} is not null`),
    check(
      'original_registers_withdrawn',
      sql`(${t.withdrawnAt} is null) = (${t.withdrawnBy} is null) and (${t.withdrawnAt} is null) = (${t.withdrawnWhy} = '')`,
    ),
    check('original_registers_one_end', sql`${t.receivedAt} is null or ${t.withdrawnAt} is null`),
  ],
)

/** A line of a register of originals, as it was printed, and how it came out; none yet while the receiver has not signed. A struck-out register leaves its lines withdrawn. */
export const originalRegisterLines = pgTable(
  'original_register_lines',
  {
    id: id(),
    registerId: uuid()
      .notNull()
      .references(() => originalRegisters.id),
    position: integer().notNull(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    number: text().notNull(),
    regDate: date({ mode: 'string' }).notNull(),
    author: text().notNull().default(''),
    sheets: integer(),
    note: text().notNull().default(''),
    outcome: text({ enum: ['received', 'missing', 'withdrawn'] }),
    /** Why it was not received. */
    reason: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('original_register_lines_order').on(t.registerId, t.position),
    uniqueIndex('original_register_lines_document').on(t.registerId, t.documentId),
    // An original stands in one register at a time, until its receiver has signed.
    uniqueIndex('original_register_lines_awaiting').on(t.documentId).where(sql`${t.outcome} is null`),
    index('original_register_lines_of').on(t.documentId),
    check('original_register_lines_outcome', sql`${t.outcome} in ('received', 'missing', 'withdrawn')`),
    check('original_register_lines_reason', sql`(${t.outcome} is not distinct from 'missing') = (${t.reason} <> '')`),
  ],
)

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
    /** The register by which it was passed. */
    registerId: uuid().references(() => originalRegisters.id),
    version: version(),
  },
  (t) => [
    check('paper_originals_place', sql`(${t.cell} is null) = (${t.passedOn} is not null)`),
    check('paper_originals_passed', sql`(${t.passedOn} is null) = (${t.receivedBy} is null)`),
    check('paper_originals_cell', sql`${t.cell} <> ''`),
    check('paper_originals_register', sql`${t.registerId} is null or ${t.passedOn} is not null`),
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
    /** The register by which it was handed out. */
    registerId: uuid().references(() => originalRegisters.id),
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
