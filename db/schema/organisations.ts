import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment, version } from '../columns'
import { people } from './directory'

/** Correspondents and addressees of three levels: organisations and citizens, their units, their officials (V-05). */
export const organisations = pgTable(
  'organisations',
  {
    id: id(),
    kind: text({ enum: ['body', 'municipal', 'organisation', 'citizen', 'unit', 'official'] })
      .notNull()
      .default('organisation'),
    /** Of a unit its organisation; of an official the organisation or the unit (V-05.13). */
    parentId: uuid().references((): AnyPgColumn => organisations.id),
    /** Whose own entry it is; a shared one is nobody's (V-05.07, V-05.09). */
    ownerId: uuid().references(() => people.id),
    /** The entry this one was found to repeat: whoever knows the old id is led there. Never a merged one itself. */
    mergedIntoId: uuid().references((): AnyPgColumn => organisations.id),
    name: text().notNull(),
    shortName: text(),
    /** As an envelope abroad names them: in English or the language of the country. */
    foreignName: text(),
    /** Letters and figures without the legal form: two entries with one key are one organisation. */
    nameKey: text().notNull(),
    taxNumber: text(),
    /** Of the six whose terms are held by external control (V-14.05). */
    category: text({
      enum: ['president', 'assembly', 'government', 'duma', 'prosecutor', 'inspector'],
    }),
    /** The postal address in one line, as an envelope has it; put together from its parts where they are known. */
    address: text(),
    street: text(),
    /** Apart from the street where the address was picked level by level (V-06.02). */
    house: text(),
    flat: text(),
    locality: text(),
    district: text(),
    region: text(),
    /** Two letters of the directory of countries; nothing at home. Not a part of the line of address: print names it. */
    country: text(),
    postalCode: text(),
    /** An embassy, a consulate or another mission of a foreign state at home: foreign, whatever its address. */
    foreignMission: boolean().notNull().default(false),
    email: text(),
    phone: text(),
    /** Post of an official in the nominative. */
    position: text(),
    /** «Постоянный корреспондент» and «конверт с окном»: whether the address may be left out of a letter. */
    permanent: boolean().notNull().default(false),
    windowEnvelope: boolean().notNull().default(false),
    /** How documents are exchanged, as the operator has set it; the card is closed for its users then (T-15.03). */
    exchange: text({ enum: ['email'] }),
    /** «Используется в перенаправлении обращений» (T-15.05). */
    redirects: boolean().notNull().default(false),
    /** «Главе Ключевского муниципального округа», as a letter addresses it. */
    headPositionDative: text(),
    headNameDative: text(),
    salutation: text(),
    createdBy: uuid().references(() => people.id),
    closedAt: moment('closed_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    uniqueIndex('organisations_shared_tax_number')
      .on(t.taxNumber)
      .where(sql`${t.taxNumber} is not null and ${t.ownerId} is null and ${t.mergedIntoId} is null`),
    uniqueIndex('organisations_own_tax_number')
      .on(t.ownerId, t.taxNumber)
      .where(sql`${t.taxNumber} is not null and ${t.ownerId} is not null and ${t.mergedIntoId} is null`),
    index('organisations_parent').on(t.parentId),
    index('organisations_merged_into').on(t.mergedIntoId),
    index('organisations_owner').on(t.ownerId),
    index('organisations_name_key').on(t.nameKey),
    check('organisations_name', sql`char_length(${t.name}) between 1 and 500`),
    check('organisations_level', sql`(${t.kind} in ('unit', 'official')) = (${t.parentId} is not null)`),
    check('organisations_country', sql`${t.country} ~ '^[A-Z]{2}$' and ${t.country} <> 'RU'`),
    check('organisations_postal_code', sql`${t.country} is not null or ${t.postalCode} ~ '^[1-9][0-9]{5}$'`),
    check('organisations_foreign_mission', sql`not ${t.foreignMission} or ${t.parentId} is null`),
    check(
      'organisations_merged',
      sql`${t.mergedIntoId} is null or (${t.mergedIntoId} <> ${t.id} and ${t.closedAt} is not null)`,
    ),
    check('organisations_exchange', sql`${t.exchange} is null or ${t.email} is not null`),
  ],
)

/** Which organisations a person wrote into cards last: the picker offers them first. */
export const organisationUses = pgTable(
  'organisation_uses',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    usedAt: moment('used_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.organisationId] })],
)

/** Other names by which an entry is known: those of the entries merged into it. Letters are read by them too. */
export const organisationNames = pgTable(
  'organisation_names',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    nameKey: text().notNull(),
    name: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.nameKey] }), index('organisation_names_key').on(t.nameKey)],
)

/** Pairs that were looked at and are not duplicates of each other. */
export const organisationDistinct = pgTable(
  'organisation_distinct',
  {
    lowId: uuid()
      .notNull()
      .references(() => organisations.id),
    highId: uuid()
      .notNull()
      .references(() => organisations.id),
    decidedBy: uuid().references(() => people.id),
    decidedAt: moment('decided_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.lowId, t.highId] }),
    check('organisation_distinct_order', sql`${t.lowId} < ${t.highId}`),
  ],
)

/** What was merged into what, by whom, and what moved with it. */
export const organisationMerges = pgTable(
  'organisation_merges',
  {
    id: id(),
    keptId: uuid()
      .notNull()
      .references(() => organisations.id),
    droppedId: uuid()
      .notNull()
      .unique()
      .references(() => organisations.id),
    moved: jsonb().$type<Record<string, number>>().notNull(),
    mergedBy: uuid().references(() => people.id),
    mergedAt: moment('merged_at').notNull().defaultNow(),
  },
  (t) => [
    index('organisation_merges_kept').on(t.keptId),
    check('organisation_merges_two', sql`${t.keptId} <> ${t.droppedId}`),
  ],
)

/** A mailing list, kept by its author or, when the author has left, by the supervisor (T-19, R-06.12 to ). */
export const mailingLists = pgTable(
  'mailing_lists',
  {
    id: id(),
    name: text().notNull(),
    /** The generalised addressee in the dative: «Руководителям органов исполнительной власти». */
    heading: text().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => people.id),
    closedAt: moment('closed_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    index('mailing_lists_author').on(t.authorId),
    check('mailing_lists_name', sql`char_length(${t.name}) between 1 and 300 and char_length(${t.heading}) > 0`),
  ],
)

/** One recipient of a list: an entry of the addressees, or what was typed. */
export const mailingListMembers = pgTable(
  'mailing_list_members',
  {
    id: id(),
    listId: uuid()
      .notNull()
      .references(() => mailingLists.id, { onDelete: 'cascade' }),
    place: integer().notNull(),
    organisationId: uuid().references(() => organisations.id),
    position: text().notNull().default(''),
    name: text().notNull().default(''),
    address: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('mailing_list_members_place').on(t.listId, t.place),
    index('mailing_list_members_organisation').on(t.organisationId),
    check('mailing_list_members_named', sql`${t.organisationId} is not null or ${t.position} <> '' or ${t.name} <> ''`),
  ],
)

/** Who besides its author may use a list or change it, by the operator's act on the author's request (T-19.02). */
export const mailingListRights = pgTable(
  'mailing_list_rights',
  {
    listId: uuid()
      .notNull()
      .references(() => mailingLists.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    access: text({ enum: ['use', 'change'] }).notNull(),
    grantedBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.listId, t.personId] }), index('mailing_list_rights_person').on(t.personId)],
)

/** What users ask of the operator about an entry or a list (T-15.02, T-15.04, T-15.06, T-19.02). */
export const organisationRequests = pgTable(
  'organisation_requests',
  {
    id: id(),
    kind: text({ enum: ['email', 'redirect', 'change', 'list_right'] }).notNull(),
    organisationId: uuid().references(() => organisations.id),
    listId: uuid().references(() => mailingLists.id),
    /** To whom a right to a list is to be given, and which; none takes it back. */
    personId: uuid().references(() => people.id),
    access: text({ enum: ['use', 'change', 'none'] }),
    note: text().notNull().default(''),
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
    uniqueIndex('organisation_requests_open')
      .on(t.kind, t.organisationId)
      .where(sql`${t.outcome} is null and ${t.organisationId} is not null`),
    index('organisation_requests_list').on(t.listId),
    check(
      'organisation_requests_whole',
      sql`case when ${t.kind} = 'list_right'
        then ${t.listId} is not null and ${t.organisationId} is null and ${t.personId} is not null and ${t.access} is not null
        else ${t.organisationId} is not null and ${t.listId} is null and ${t.personId} is null and ${t.access} is null end`,
    ),
    check('organisation_requests_decided', sql`(${t.outcome} is null) = (${t.decidedAt} is null)`),
    check('organisation_requests_answer', sql`${t.outcome} is distinct from 'declined' or ${t.answer} <> ''`),
  ],
)
