import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { RECEIVED_WAYS } from '../../../lib/registry/delivery-ways'
import { createdAt, id, moment, version } from '../../columns'
import { people, units } from '../directory'
import { documents } from '../documents'
import { blobs } from '../files'
import { mailBatches } from '../receipts/registry'

/**
 * «Реестр корреспонденции, поступившей в подразделение»: mail for the head of the body and the deputies that came to a unit, as
 * its head passes it to the office-work department, and how it was accepted there. It has a number from the signature on.
 */
export const unitMailRegisters = pgTable(
  'unit_mail_registers',
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    /** The unit as it was called on the day of the signature. */
    unit: text().notNull().default(''),
    year: integer(),
    number: integer(),
    preparedBy: uuid()
      .notNull()
      .references(() => people.id),
    signedBy: uuid().references(() => people.id),
    signedAt: moment('signed_at'),
    /** The head of the unit in whose place another has signed. */
    signedFor: uuid().references(() => people.id),
    /** Why the head has signed on paper; then `signedBy` has passed it on, and the registry vouches for the signature. */
    paperReason: text(),
    acceptedBy: uuid().references(() => people.id),
    acceptedAt: moment('accepted_at'),
    /** The receipt of mail the accepted lines came in; none where everything was returned. */
    batchId: uuid().references(() => mailBatches.id),
    /** Who in the unit took note of what was returned. */
    notedBy: uuid().references(() => people.id),
    notedAt: moment('noted_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    uniqueIndex('unit_mail_registers_number').on(t.year, t.number),
    uniqueIndex('unit_mail_registers_batch').on(t.batchId),
    index('unit_mail_registers_unit').on(t.unitId, t.createdAt),
    index('unit_mail_registers_open').on(t.signedAt).where(sql`${t.acceptedAt} is null`),
    check('unit_mail_registers_signed', sql`num_nulls(${t.signedBy}, ${t.signedAt}, ${t.year}, ${t.number}) in (0, 4)`),
    check('unit_mail_registers_signed_for', sql`${t.signedFor} is null or ${t.signedFor} <> ${t.signedBy}`),
    check(
      'unit_mail_registers_on_paper',
      sql`${t.paperReason} is null or (${t.paperReason} <> '' and ${t.signedFor} is not null)`,
    ),
    check('unit_mail_registers_unit_named', sql`${t.signedAt} is null or ${t.unit} <> ''`),
    check('unit_mail_registers_accepted', sql`num_nulls(${t.acceptedBy}, ${t.acceptedAt}) in (0, 2)`),
    check('unit_mail_registers_order', sql`${t.acceptedAt} is null or ${t.signedAt} is not null`),
    check('unit_mail_registers_received', sql`${t.batchId} is null or ${t.acceptedAt} is not null`),
    check('unit_mail_registers_noted', sql`num_nulls(${t.notedBy}, ${t.notedAt}) in (0, 2)`),
    check('unit_mail_registers_noted_after', sql`${t.notedAt} is null or ${t.acceptedAt} is not null`),
  ],
)

/** One document of a unit's register, as it was printed, and how it came out: a card in the queue, or the reason why not. */
export const unitMailLines = pgTable(
  'unit_mail_lines',
  {
    id: id(),
    registerId: uuid()
      .notNull()
      .references(() => unitMailRegisters.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    sender: text().notNull(),
    theirNumber: text().notNull().default(''),
    theirDate: date({ mode: 'string' }),
    title: text().notNull(),
    /** The head of the body or a deputy, and how they were called then. */
    addresseeId: uuid()
      .notNull()
      .references(() => people.id),
    addressee: text().notNull(),
    /** How it came to the unit. */
    way: text({ enum: RECEIVED_WAYS }).notNull(),
    sheets: integer(),
    attachments: text().notNull().default(''),
    note: text().notNull().default(''),
    outcome: text({ enum: ['accepted', 'returned'] }),
    /** Why it was returned. */
    reason: text().notNull().default(''),
    documentId: uuid().references(() => documents.id),
  },
  (t) => [
    uniqueIndex('unit_mail_lines_order').on(t.registerId, t.position),
    uniqueIndex('unit_mail_lines_document').on(t.documentId),
    check('unit_mail_lines_named', sql`${t.sender} <> '' and ${t.title} <> '' and ${t.addressee} <> ''`),
    check('unit_mail_lines_sheets', sql`${t.sheets} between 0 and 10000`),
    check('unit_mail_lines_outcome', sql`${t.outcome} in ('accepted', 'returned')`),
    check(
      'unit_mail_lines_accepted',
      sql`(${t.outcome} is not distinct from 'accepted') = (${t.documentId} is not null)`,
    ),
    check('unit_mail_lines_reason', sql`(${t.outcome} is not distinct from 'returned') = (${t.reason} <> '')`),
  ],
)

/** What of a line is passed electronically: its scan, or an attachment too bulky for paper. */
export const unitMailFiles = pgTable(
  'unit_mail_files',
  {
    id: id(),
    lineId: uuid()
      .notNull()
      .references(() => unitMailLines.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    role: text({ enum: ['scan', 'attachment'] }).notNull(),
    name: text().notNull(),
    sha256: text()
      .notNull()
      .references(() => blobs.sha256),
  },
  (t) => [
    uniqueIndex('unit_mail_files_order').on(t.lineId, t.position),
    uniqueIndex('unit_mail_files_name').on(t.lineId, t.role, t.name),
    uniqueIndex('unit_mail_files_scan').on(t.lineId).where(sql`${t.role} = 'scan'`),
    index('unit_mail_files_blob').on(t.sha256),
    check('unit_mail_files_role', sql`${t.role} in ('scan', 'attachment')`),
    check('unit_mail_files_named', sql`${t.name} <> ''`),
  ],
)
