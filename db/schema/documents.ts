import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
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
import { KIND_GROUPS, REQUISITE_TYPES } from '../../lib/requisites/additional'
import { createdAt, id, moment, version } from '../columns'
import { people, units } from './directory'
import { organisations } from './organisations'

/** Kinds of documents as data: life cycle, requisites, journal and layout follow from the kind. */
export const documentKinds = pgTable(
  'document_kinds',
  {
    key: text().primaryKey(),
    name: text().notNull(),
    flow: text({ enum: ['incoming', 'outgoing', 'internal'] }).notNull(),
    layout: text(),
    /** Nothing is read from it since requisites have rows of their own; nodes of the release before still name it. */
    fields: jsonb().notNull().default([]),
    /** Which group of documents the kind belongs to. */
    group: text({ enum: KIND_GROUPS }).notNull().default('informational'),
    /** The kind that comes with the product whose routes and rules it has; none of those that come with it (C-09.07). */
    model: text().references((): AnyPgColumn => documentKinds.key),
    /** For whose eyes its new documents are where nobody says otherwise; an appeal is personal all the same. */
    access: text({ enum: ['common', 'dsp'] })
      .notNull()
      .default('common'),
    /** Whether a received one is registered only with a file or the reason why it was not scanned. */
    fileNeeded: boolean().notNull().default(true),
    /** Where the papers of a received one go, of which the cover letter alone is scanned; empty where all may be. */
    papersTo: text().notNull().default(''),
    position: integer().notNull().default(0),
    removedAt: moment('removed_at'),
    version: version(),
  },
  (t) => [
    check(
      'document_kinds_papers',
      sql`${t.papersTo} = '' or (${t.flow} = 'incoming' and char_length(${t.papersTo}) <= 200)`,
    ),
    uniqueIndex('document_kinds_name').on(sql`lower(${t.name})`).where(sql`${t.removedAt} is null`),
    check('document_kinds_named', sql`char_length(${t.name}) between 1 and 100`),
    check('document_kinds_access', sql`${t.access} in ('common', 'dsp')`),
    check('document_kinds_group', sql`${t.group} in ('letters', 'acts', 'appeals', 'administrative', 'informational')`),
  ],
)

/** Requisites an administrator has added to a kind; what was taken out of use stays for the cards that have it (C-09.08). */
export const kindRequisites = pgTable(
  'kind_requisites',
  {
    id: id(),
    kind: text()
      .notNull()
      .references(() => documentKinds.key),
    name: text().notNull(),
    type: text({ enum: REQUISITE_TYPES }).notNull(),
    options: text().array().notNull().default(sql`'{}'::text[]`),
    mandatory: boolean().notNull().default(false),
    position: integer().notNull(),
    removedAt: moment('removed_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    uniqueIndex('kind_requisites_name').on(t.kind, sql`lower(${t.name})`).where(sql`${t.removedAt} is null`),
    check('kind_requisites_type', sql`${t.type} in ('line', 'text', 'number', 'date', 'flag', 'choice')`),
    check('kind_requisites_options', sql`(${t.type} = 'choice') = (cardinality(${t.options}) > 0)`),
    check('kind_requisites_named', sql`char_length(${t.name}) between 1 and 100`),
  ],
)

/** One row from draft to archive: РКПД before registration, РК after it. */
export const documents = pgTable(
  'documents',
  {
    id: id(),
    kind: text()
      .notNull()
      .references(() => documentKinds.key),
    state: text().notNull(),
    title: text().notNull(),
    draftNumber: text(),
    regNumber: text(),
    regDate: date({ mode: 'string' }),
    journalId: uuid(),
    /** The case of the archive it is filed in; the tie to `case_files` is made by the migration, for schema files look down only. */
    caseId: uuid(),
    correspondentId: uuid().references(() => organisations.id),
    theirNumber: text(),
    theirDate: date({ mode: 'string' }),
    authorId: uuid().references(() => people.id),
    unitId: uuid().references(() => units.id),
    access: text({ enum: ['common', 'dsp', 'personal'] })
      .notNull()
      .default('common'),
    dueDate: date({ mode: 'string' }),
    onControl: boolean().notNull().default(false),
    requisites: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    currentVersionId: uuid(),
    lastEventAt: moment('last_event_at').notNull().defaultNow(),
    /** Number of the last timeline item; unread is counted from it. */
    lastSeq: integer().notNull().default(0),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    check('documents_number_with_date', sql`(${t.regNumber} is null) = (${t.regDate} is null)`),
    check('documents_access', sql`${t.access} in ('common', 'dsp', 'personal')`),
    check('documents_appeal_personal', sql`${t.kind} <> 'appeal' or ${t.access} = 'personal'`),
    check('documents_filed', sql`${t.caseId} is null or ${t.state} = 'filed'`),
    check('documents_title', sql`char_length(${t.title}) between 1 and 1000`),
    index('documents_last_event').on(t.lastEventAt),
    index('documents_state').on(t.kind, t.state),
    index('documents_reg_number').on(t.regNumber),
    index('documents_case').on(t.caseId).where(sql`${t.caseId} is not null`),
    index('documents_correspondent').on(t.correspondentId, t.theirNumber),
  ],
)

const ACCESS = { enum: ['read', 'comment', 'write'] } as const

/**
 * Who may see, comment or write: `p:` person, `u:` unit, `r:` permission. What somebody was invited to is kept apart from
 * what their work needs (`beside`), so that an invitation can be taken back and nothing else with it.
 */
export const documentGrants = pgTable(
  'document_grants',
  {
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    principal: text().notNull(),
    access: text(ACCESS).notNull(),
    invited: text(ACCESS),
    beside: text(ACCESS),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.principal] }),
    index('document_grants_principal').on(t.principal),
    check('document_grants_beside', sql`${t.beside} is null or ${t.invited} is not null`),
    check(
      'document_grants_invited',
      sql`${t.invited} is null or ${t.access} = ${t.invited} or ${t.access} is not distinct from ${t.beside}`,
    ),
  ],
)

/** Typed links between cards, read both ways. */
export const documentLinks = pgTable(
  'document_links',
  {
    fromId: uuid()
      .notNull()
      .references(() => documents.id),
    toId: uuid()
      .notNull()
      .references(() => documents.id),
    kind: text({
      enum: ['reply', 'execution', 'related', 'follow_up', 'repeat', 'duplicate', 'amends', 'cancels', 'covers'],
    }).notNull(),
    createdBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.fromId, t.toId, t.kind] }),
    index('document_links_to').on(t.toId),
    check('document_links_two', sql`${t.fromId} <> ${t.toId}`),
  ],
)

/** What one person owes on one document (задание). */
export const workItems = pgTable(
  'work_items',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: text({
      enum: [
        'consider',
        'execute',
        'co_execute',
        'approve',
        'visa',
        'sign',
        'sign_list',
        'register',
        'dispatch',
        'acquaint',
        'control',
        'rework',
      ],
    }).notNull(),
    state: text({ enum: ['open', 'done', 'withdrawn'] })
      .notNull()
      .default('open'),
    /** The assignment, approval step or other row this item comes from. */
    sourceId: uuid(),
    note: text(),
    dueAt: moment('due_at'),
    openedAt: createdAt(),
    closedAt: moment('closed_at'),
    closedBy: uuid().references(() => people.id),
  },
  (t) => [
    index('work_items_person').on(t.personId, t.state, t.kind),
    index('work_items_document').on(t.documentId, t.state),
    index('work_items_source').on(t.sourceId),
    check('work_items_closed', sql`(${t.state} = 'open') = (${t.closedAt} is null)`),
  ],
)

/** The document's feed in order: messages, system events, visas, signatures, assignments, deliveries. */
export const timelineItems = pgTable(
  'timeline_items',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    seq: integer().notNull(),
    kind: text({ enum: ['message', 'event', 'visa', 'signature', 'assignment', 'delivery'] }).notNull(),
    name: text().notNull(),
    actorId: uuid().references(() => people.id),
    onBehalfOf: uuid().references(() => people.id),
    order: text(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    replyToId: uuid().references((): AnyPgColumn => timelineItems.id),
    mentions: uuid().array().notNull().default(sql`'{}'::uuid[]`),
    editedAt: moment('edited_at'),
    deletedAt: moment('deleted_at'),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('timeline_items_seq').on(t.documentId, t.seq)],
)

/** Short answers to what was said in a room: one of a kind from one person. */
export const timelineReactions = pgTable(
  'timeline_reactions',
  {
    itemId: uuid()
      .notNull()
      .references(() => timelineItems.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: ['accepted', 'thanks', 'question'] }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.itemId, t.personId, t.kind] }),
    check('timeline_reactions_kind', sql`${t.kind} in ('accepted', 'thanks', 'question')`),
  ],
)

/** How far each person has read each feed. */
export const timelineReads = pgTable(
  'timeline_reads',
  {
    documentId: uuid()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    lastSeq: integer().notNull(),
    favourite: boolean().notNull().default(false),
    muted: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.personId] })],
)

/** The next project number («214-П») of the year. */
export const draftCounters = pgTable('draft_counters', {
  year: integer().primaryKey(),
  last: bigint({ mode: 'number' }).notNull().default(0),
})
