import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, version } from '../columns'
import { people, units } from './directory'
import { documents } from './documents'

/**
 * Cases of the nomenclature: one heading of one unit in one calendar year. A case that is carried
 * over has an entry with the same index in each of its years. Nothing is deleted, an entry is taken out of use.
 */
export const caseFiles = pgTable(
  'case_files',
  {
    id: id(),
    year: integer().notNull(),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    /** Code of the unit and the number of the heading within it, «12-05». */
    index: text().notNull(),
    heading: text().notNull(),
    /** «5 лет ЭПК», and the article of the retention list that says so. */
    term: text().notNull(),
    article: text().notNull(),
    /** Paper, «ЭД», or «ЭД и на бумажном носителе». */
    medium: text({ enum: ['paper', 'electronic', 'both'] })
      .notNull()
      .default('paper'),
    /** The year a carried over case was begun in; others hold documents of their own year only. */
    carriedSince: integer(),
    note: text().notNull().default(''),
    closedAt: moment('closed_at'),
    closedBy: uuid().references(() => people.id),
    removedAt: moment('removed_at'),
    /** Who added the entry, and when. */
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    uniqueIndex('case_files_index').on(t.year, t.index).where(sql`${t.removedAt} is null`),
    index('case_files_unit').on(t.unitId, t.year),
    check('case_files_year', sql`${t.year} between 1990 and 2100`),
    check('case_files_index_figures', sql`${t.index} ~ '^[0-9]{1,4}(-[0-9]{1,4}){1,3}(/ДСП)?$'`),
    check('case_files_heading', sql`char_length(${t.heading}) between 1 and 500`),
    check('case_files_term', sql`${t.term} <> '' and ${t.article} <> ''`),
    check('case_files_medium', sql`${t.medium} in ('paper', 'electronic', 'both')`),
    check('case_files_carried', sql`${t.carriedSince} between 1990 and ${t.year}`),
    check('case_files_closed', sql`(${t.closedAt} is null) = (${t.closedBy} is null)`),
  ],
)

/**
 * «В дело»: who filed a document, as what, when, with what to say of its execution. A document is in one
 * case at a time; one that was filed by mistake is taken out with the reason, and its mark stays on record.
 */
export const caseFilings = pgTable(
  'case_filings',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    caseId: uuid()
      .notNull()
      .references(() => caseFiles.id),
    /** The state the document came from, and goes back to. */
    stateBefore: text().notNull(),
    filedBy: uuid()
      .notNull()
      .references(() => people.id),
    position: text().notNull(),
    onBehalfOf: uuid().references(() => people.id),
    order: text(),
    note: text().notNull().default(''),
    filedAt: createdAt(),
    takenOutAt: moment('taken_out_at'),
    takenOutBy: uuid().references(() => people.id),
    takenOutWhy: text(),
  },
  (t) => [
    uniqueIndex('case_filings_one').on(t.documentId).where(sql`${t.takenOutAt} is null`),
    index('case_filings_case').on(t.caseId).where(sql`${t.takenOutAt} is null`),
    index('case_filings_document').on(t.documentId),
    check('case_filings_behalf', sql`(${t.onBehalfOf} is null) = (${t.order} is null)`),
    check('case_filings_taken_out', sql`(${t.takenOutAt} is null) = (${t.takenOutBy} is null)`),
    check('case_filings_why', sql`(${t.takenOutAt} is null) = (coalesce(${t.takenOutWhy}, '') = '')`),
  ],
)
