import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id } from '../columns'
import { people } from './directory'
import { documents } from './documents'

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
    method: text({ enum: ['post', 'courier', 'email', 'medo', 'fax', 'in_person'] }).notNull(),
    sentOn: date({ mode: 'string' }).notNull(),
    result: text({ enum: ['sent', 'failed'] }).notNull(),
    trackNumber: text(),
    note: text(),
    bundleSha256: text(),
    sentBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [index('dispatches_document').on(t.documentId)],
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
    check('processed_mail_completed', sql`${t.completedOn} is null or ${t.completedOn} >= ${t.decidedOn}`),
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
