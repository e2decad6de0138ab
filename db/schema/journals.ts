import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment, version } from '../columns'
import { people, units } from './directory'
import { documentKinds, documents } from './documents'

/** People who may register in the journals tied to their group (T-13.03); nothing is deleted, a group is taken out of use. */
export const registrationGroups = pgTable(
  'registration_groups',
  {
    id: id(),
    name: text().notNull(),
    removedAt: moment('removed_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    uniqueIndex('registration_groups_name').on(sql`lower(${t.name})`).where(sql`${t.removedAt} is null`),
    check('registration_groups_named', sql`char_length(${t.name}) between 1 and 200`),
  ],
)

export const registrationGroupPeople = pgTable(
  'registration_group_people',
  {
    groupId: uuid()
      .notNull()
      .references(() => registrationGroups.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.personId] }), index('registration_group_people_person').on(t.personId)],
)

/** Registration journals: who numbers what, and how the number is written (V-10.02, T-14). */
export const journals = pgTable(
  'journals',
  {
    id: id(),
    name: text().notNull(),
    flow: text({ enum: ['incoming', 'outgoing', 'internal'] }).notNull(),
    unitId: uuid().references(() => units.id),
    unitIndex: text(),
    caseIndex: text(),
    template: text().notNull(),
    digits: integer().notNull().default(1),
    suffix: text(),
    period: text({ enum: ['year', 'none'] })
      .notNull()
      .default('year'),
    isDefault: boolean().notNull().default(false),
    /** Documents for official use are numbered in series of their own. */
    restricted: boolean().notNull().default(false),
    /** What it registers: citizens' appeals, oral ones apart, and legal acts have journals of their own (T-14.02, T-14.08). */
    subject: text({ enum: ['general', 'appeal', 'oral_appeal', 'act'] })
      .notNull()
      .default('general'),
    /** Whether labels with a barcode are stuck on what is registered here (V-23.09). */
    barcode: text({ enum: ['required', 'allowed', 'off'] })
      .notNull()
      .default('allowed'),
    /** Who may register here; every registrar where no group is named (T-13.03). */
    groupId: uuid().references(() => registrationGroups.id),
    closedAt: moment('closed_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    // Of one group, and one of those that every registrar uses (T-14.06).
    uniqueIndex('journals_default')
      .on(t.flow, t.restricted, t.subject, sql`coalesce(${t.groupId}::text, '')`)
      .where(sql`${t.isDefault}`),
    index('journals_group').on(t.groupId),
    check('journals_digits', sql`${t.digits} between 1 and 9`),
    check('journals_subject', sql`${t.subject} in ('general', 'appeal', 'oral_appeal', 'act')`),
    check('journals_subject_flow', sql`${t.subject} = 'general' or ${t.flow} = 'incoming'`),
    check('journals_barcode', sql`${t.barcode} in ('required', 'allowed', 'off')`),
  ],
)

/** The counter of a journal in a period; its row lock gives numbers one after another. */
export const journalCounters = pgTable(
  'journal_counters',
  {
    journalId: uuid()
      .notNull()
      .references(() => journals.id),
    period: text().notNull(),
    last: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.journalId, t.period] }), check('journal_counters_last', sql`${t.last} >= 0`)],
)

/** Every number ever given: one sequence to one document, never again (V-10.03). */
export const issuedNumbers = pgTable(
  'issued_numbers',
  {
    id: id(),
    journalId: uuid()
      .notNull()
      .references(() => journals.id),
    period: text().notNull(),
    sequence: integer().notNull(),
    /** What the barcode on the paper says: one short figure for one registered card (V-23.03). */
    code: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    number: text().notNull(),
    numberKey: text().notNull(),
    documentId: uuid()
      .notNull()
      .unique()
      .references(() => documents.id),
    issuedOn: date({ mode: 'string' }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('issued_numbers_sequence').on(t.journalId, t.period, t.sequence),
    uniqueIndex('issued_numbers_number').on(t.journalId, t.period, t.numberKey),
    uniqueIndex('issued_numbers_code').on(t.code),
    index('issued_numbers_key').on(t.numberKey),
    index('issued_numbers_register').on(t.journalId, t.issuedOn, t.sequence),
  ],
)

/** Numbers kept for a later registration, each with its reason; used once or marked as unused, never given again. */
export const reservedNumbers = pgTable(
  'reserved_numbers',
  {
    id: id(),
    journalId: uuid()
      .notNull()
      .references(() => journals.id),
    period: text().notNull(),
    sequence: integer().notNull(),
    number: text().notNull(),
    forDate: date({ mode: 'string' }).notNull(),
    reason: text().notNull(),
    reservedBy: uuid().references(() => people.id),
    documentId: uuid().references(() => documents.id),
    /** «Не использован»: when, by whom and why. */
    releasedOn: date({ mode: 'string' }),
    releasedBy: uuid().references(() => people.id),
    releaseReason: text(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('reserved_numbers_sequence').on(t.journalId, t.period, t.sequence),
    uniqueIndex('reserved_numbers_document').on(t.documentId).where(sql`${t.documentId} is not null`),
    check('reserved_numbers_reason', sql`${t.reason} <> ''`),
    check('reserved_numbers_one_end', sql`${t.documentId} is null or ${t.releasedOn} is null`),
    check('reserved_numbers_released', sql`${t.releasedOn} is null or ${t.releaseReason} <> ''`),
  ],
)

/** Where documents of a kind are registered: those of one unit with all under it, or of the whole office (T-12.03). */
export const registrationSettings = pgTable(
  'registration_settings',
  {
    id: id(),
    kind: text()
      .notNull()
      .references(() => documentKinds.key),
    unitId: uuid().references(() => units.id),
    restricted: boolean().notNull().default(false),
    journalId: uuid()
      .notNull()
      .references(() => journals.id),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    unique('registration_settings_once').on(t.kind, t.unitId, t.restricted).nullsNotDistinct(),
    index('registration_settings_journal').on(t.journalId),
  ],
)

/** What the registry asks the operator to set: a journal, a group, a setting, and what became of it (T-12.02, T-13.02, T-14.03). */
export const journalRequests = pgTable(
  'journal_requests',
  {
    id: id(),
    about: text({ enum: ['journal', 'group', 'setting'] }).notNull(),
    wish: text().notNull(),
    requestedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    decidedBy: uuid().references(() => people.id),
    decidedAt: moment('decided_at'),
    outcome: text({ enum: ['done', 'declined'] }),
    answer: text().notNull().default(''),
  },
  (t) => [
    index('journal_requests_open').on(t.createdAt).where(sql`${t.outcome} is null`),
    check('journal_requests_about', sql`${t.about} in ('journal', 'group', 'setting')`),
    check('journal_requests_wish', sql`char_length(${t.wish}) between 1 and 2000`),
    check('journal_requests_outcome', sql`${t.outcome} in ('done', 'declined')`),
    check('journal_requests_decided', sql`(${t.outcome} is null) = (${t.decidedAt} is null)`),
    check('journal_requests_answer', sql`${t.outcome} is distinct from 'declined' or ${t.answer} <> ''`),
  ],
)
