import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from '../columns'
import { people } from './directory'
import { documents } from './documents'
import { blobs } from './files'

const METHODS = ['post', 'courier', 'email', 'medo', 'fax', 'in_person', 'special'] as const

/** How one check before sending came out; `by` is who vouched for what the data cannot tell, `note` why. */
export type DispatchCheck = {
  key: string
  result: 'passed' | 'failed' | 'confirmed' | 'not_needed'
  by?: string
  note?: string
}

/** One addressee of a registered document and how it goes to them. */
export const dispatchLines = pgTable(
  'dispatch_lines',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    position: integer().notNull(),
    addressee: text().notNull().default(''),
    address: text().notNull().default(''),
    /** Of mail abroad: its country, and to whom as the envelope names them there. */
    country: text(),
    foreignName: text().notNull().default(''),
    email: text().notNull().default(''),
    method: text({ enum: METHODS }).notNull(),
    mailClass: text({ enum: ['simple', 'registered'] }),
    urgent: boolean().notNull().default(false),
    /** The paper original follows what is sent electronically. */
    paperFollows: boolean().notNull().default(false),
    decidedBy: uuid().references(() => people.id),
    approvedBy: uuid().references(() => people.id),
    kind: text({ enum: ['first', 'follow_up', 'replacement'] })
      .notNull()
      .default('first'),
    followsId: uuid().references((): AnyPgColumn => dispatchLines.id),
    permittedBy: uuid().references(() => people.id),
    state: text({ enum: ['waiting', 'accepted', 'with_executor', 'sent'] })
      .notNull()
      .default('waiting'),
    checks: jsonb().$type<DispatchCheck[]>().notNull().default([]),
    acceptedAt: moment('accepted_at'),
    acceptedBy: uuid().references(() => people.id),
    /** The working day on which it is to go. */
    sendBy: date({ mode: 'string' }),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('dispatch_lines_first').on(t.documentId, t.position).where(sql`${t.kind} = 'first'`),
    index('dispatch_lines_state').on(t.state),
    check('dispatch_lines_country', sql`${t.country} ~ '^[A-Z]{2}$' and ${t.country} <> 'RU'`),
    check('dispatch_lines_class', sql`${t.mailClass} is null or ${t.method} = 'post'`),
    check(
      'dispatch_lines_accepted',
      sql`${t.state} <> 'accepted' or (${t.acceptedAt} is not null and ${t.sendBy} is not null)`,
    ),
    check(
      'dispatch_lines_permitted',
      sql`(${t.kind} = 'first') = (${t.followsId} is null) and (${t.kind} = 'first') = (${t.permittedBy} is null)`,
    ),
  ],
)

/** Registers of what went out together by one way. */
export const dispatchRegisters = pgTable(
  'dispatch_registers',
  {
    id: id(),
    year: integer().notNull(),
    number: integer().notNull(),
    method: text({ enum: METHODS }).notNull(),
    mailClass: text({ enum: ['simple', 'registered'] }),
    sentOn: date({ mode: 'string' }).notNull(),
    sentBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('dispatch_registers_number').on(t.year, t.number), index('dispatch_registers_day').on(t.sentOn)],
)

/** Dispatches of a registered document: by what, when, with what result. */
export const dispatches = pgTable(
  'dispatches',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    /** To whom it was sent, as the card named them at that moment. */
    addressee: text().notNull().default(''),
    method: text({ enum: METHODS }).notNull(),
    sentOn: date({ mode: 'string' }).notNull(),
    result: text({ enum: ['sent', 'failed'] }).notNull(),
    trackNumber: text(),
    note: text(),
    bundleSha256: text(),
    sentBy: uuid().references(() => people.id),
    lineId: uuid().references(() => dispatchLines.id),
    registerId: uuid().references(() => dispatchRegisters.id),
    mailClass: text({ enum: ['simple', 'registered'] }),
    address: text().notNull().default(''),
    /** Which envelope of the register it lies in. */
    envelope: integer(),
    outcome: text({ enum: ['delivered', 'returned'] }),
    outcomeOn: date({ mode: 'string' }),
    outcomeNote: text().notNull().default(''),
    outcomeBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('dispatches_document').on(t.documentId),
    index('dispatches_register').on(t.registerId),
    index('dispatches_day').on(t.sentOn),
    // One line is on its way once; only what came back goes again.
    uniqueIndex('dispatches_line_once')
      .on(t.lineId)
      .where(sql`${t.result} = 'sent' and ${t.outcome} is distinct from 'returned'`),
    check(
      'dispatches_registered',
      sql`${t.registerId} is null or (${t.envelope} is not null and ${t.lineId} is not null)`,
    ),
    check('dispatches_outcome', sql`(${t.outcome} is null) = (${t.outcomeOn} is null)`),
    check('dispatches_returned', sql`${t.outcome} is distinct from 'returned' or ${t.outcomeNote} <> ''`),
  ],
)

/** The register of return: what was given back to its executor and why. */
export const dispatchReturns = pgTable(
  'dispatch_returns',
  {
    id: id(),
    year: integer().notNull(),
    number: integer().notNull(),
    lineId: uuid()
      .notNull()
      .references(() => dispatchLines.id),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    reason: text().notNull(),
    returnedOn: date({ mode: 'string' }).notNull(),
    returnedBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('dispatch_returns_number').on(t.year, t.number),
    index('dispatch_returns_line').on(t.lineId),
    check('dispatch_returns_reason', sql`${t.reason} <> ''`),
  ],
)

/** The last number of a register in a year; its row lock gives them one after another. */
export const dispatchCounters = pgTable(
  'dispatch_counters',
  {
    year: integer().notNull(),
    kind: text({ enum: ['register', 'return', 'receipt', 'originals', 'unit_mail'] }).notNull(),
    last: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.year, t.kind] })],
)

/** How a received item left the queue without a number, one row an item. */
export const processedMail = pgTable(
  'processed_mail',
  {
    documentId: uuid()
      .primaryKey()
      .references(() => documents.id),
    outcome: text({ enum: ['counted', 'uncounted', 'personal', 'misdelivered', 'suspicious', 'refused'] }).notNull(),
    /** What kind of mail it is, of the kinds that get no number. */
    kind: text(),
    note: text().notNull().default(''),
    /** To whom a closed envelope goes, or who was told of a suspicious item. */
    personId: uuid().references(() => people.id),
    /** What is done with misdelivered mail and where it goes. */
    action: text({ enum: ['forwarded', 'returned'] }),
    destination: text().notNull().default(''),
    decidedOn: date({ mode: 'string' }).notNull(),
    decidedBy: uuid().references(() => people.id),
    /** Handed to the addressee, sent away, taken by who deals with dangerous things; nothing is taken back after it. */
    completedOn: date({ mode: 'string' }),
    completedBy: uuid().references(() => people.id),
    /** Who took a closed envelope out of the cell of their unit. */
    collectedBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('processed_mail_day').on(t.decidedOn),
    check(
      'processed_mail_whole',
      sql`case ${t.outcome}
        when 'personal' then ${t.personId} is not null
        when 'suspicious' then ${t.personId} is not null and ${t.note} <> ''
        when 'misdelivered' then ${t.action} is not null and ${t.destination} <> ''
        when 'refused' then ${t.note} <> ''
        else ${t.kind} is not null end`,
    ),
    // What lies in the cells: few, beside years of what was collected.
    index('processed_mail_cells').on(t.personId).where(sql`${t.outcome} = 'personal' and ${t.completedOn} is null`),
    check('processed_mail_completed', sql`${t.completedOn} is null or ${t.completedOn} >= ${t.decidedOn}`),
    check(
      'processed_mail_collected',
      sql`${t.collectedBy} is null or (${t.outcome} = 'personal' and ${t.completedOn} is not null)`,
    ),
  ],
)

export type ActSigner = { id: string; name: string; position: string }

/** Acts on damaged mail, in two copies: one to the sender, one with the document. */
export const damageActs = pgTable(
  'damage_acts',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    year: integer().notNull(),
    number: integer().notNull(),
    drawnOn: date({ mode: 'string' }).notNull(),
    damages: text().array().notNull(),
    description: text().notNull(),
    /** As they were called on the day of the act. */
    signers: jsonb().$type<ActSigner[]>().notNull(),
    fileId: uuid().notNull(),
    sentOn: date({ mode: 'string' }),
    createdBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('damage_acts_number').on(t.year, t.number),
    index('damage_acts_document').on(t.documentId),
    check('damage_acts_signers', sql`jsonb_array_length(${t.signers}) >= 3`),
    check('damage_acts_damages', sql`cardinality(${t.damages}) > 0`),
  ],
)

/** The last number of an act on damaged mail in a year; its row lock gives them one after another. */
export const damageActCounters = pgTable('damage_act_counters', {
  year: integer().primaryKey(),
  last: integer().notNull().default(0),
})

/** A stack of paper from the scanner, one file, whose pages go to their cards by the codes on the labels (V-23.01). */
export const scanStreams = pgTable(
  'scan_streams',
  {
    id: id(),
    /** One stack is taken apart once: the same file again is the same stack. */
    sha256: text()
      .notNull()
      .unique()
      .references(() => blobs.sha256),
    name: text().notNull(),
    mime: text().notNull(),
    state: text({ enum: ['reading', 'attaching', 'done'] })
      .notNull()
      .default('reading'),
    scannedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    index('scan_streams_newest').on(t.createdAt),
    check('scan_streams_finished', sql`(${t.state} = 'done') = (${t.finishedAt} is not null)`),
  ],
)

/** Pages of a stack that stay together and where they went; what has landed has a place, a version or a reason. */
export const scanParts = pgTable(
  'scan_parts',
  {
    id: id(),
    streamId: uuid()
      .notNull()
      .references(() => scanStreams.id),
    state: text({ enum: ['awaiting', 'attached', 'loose', 'queued', 'discarded'] }).notNull(),
    code: text(),
    reason: text({ enum: ['before_first', 'unknown_code', 'unreadable', 'several_codes', 'not_taken'] }),
    documentId: uuid().references(() => documents.id),
    attachmentId: uuid(),
    note: text().notNull().default(''),
    decidedBy: uuid().references(() => people.id),
    decidedAt: moment('decided_at'),
  },
  (t) => [
    index('scan_parts_stream').on(t.streamId),
    index('scan_parts_document').on(t.documentId),
    uniqueIndex('scan_parts_attachment').on(t.attachmentId),
    index('scan_parts_open').on(t.streamId).where(sql`${t.state} in ('awaiting', 'loose')`),
    check(
      'scan_parts_landed',
      sql`case ${t.state}
        when 'awaiting' then ${t.documentId} is not null and ${t.attachmentId} is null
        when 'loose' then ${t.reason} is not null and ${t.documentId} is null and ${t.attachmentId} is null
        when 'discarded' then ${t.note} <> '' and ${t.attachmentId} is null
        else ${t.documentId} is not null and ${t.attachmentId} is not null end`,
    ),
  ],
)

/** A page of a stack: what was read on it, how often that was tried, and the one piece it belongs to. */
export const scanPages = pgTable(
  'scan_pages',
  {
    streamId: uuid()
      .notNull()
      .references(() => scanStreams.id),
    page: integer().notNull(),
    reading: text({ enum: ['awaited', 'read', 'failed'] })
      .notNull()
      .default('awaited'),
    codes: text().array().notNull().default(sql`'{}'`),
    torn: boolean().notNull().default(false),
    attempts: integer().notNull().default(0),
    partId: uuid().references(() => scanParts.id),
  },
  (t) => [
    primaryKey({ columns: [t.streamId, t.page] }),
    index('scan_pages_part').on(t.partId),
    check('scan_pages_page', sql`${t.page} between 1 and 500`),
    check('scan_pages_sorted', sql`${t.partId} is null or ${t.reading} <> 'awaited'`),
  ],
)
