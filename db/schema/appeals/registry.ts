import { sql } from 'drizzle-orm'
import { check, date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../columns'
import { people } from '../directory'
import { documents } from '../documents'

/** The prolonged term of an appeal: from which day to which, by whom and why, and the notice to its author (59-ФЗ, article 12). */
export const appealProlongations = pgTable(
  'appeal_prolongations',
  {
    /** Once for an appeal: thirty days are all there is. */
    documentId: uuid()
      .primaryKey()
      .references(() => documents.id),
    fromDate: date({ mode: 'string' }).notNull(),
    untilDate: date({ mode: 'string' }).notNull(),
    reason: text().notNull(),
    decidedBy: uuid()
      .notNull()
      .references(() => people.id),
    decidedAt: moment('decided_at').notNull(),
    /** The official in whose place another has decided, and by which order. */
    decidedFor: uuid().references(() => people.id),
    order: text(),
    /** Ours to the author of the appeal: the term is prolonged and until when. */
    noticeId: uuid()
      .notNull()
      .references(() => documents.id),
  },
  (t) => [
    check('appeal_prolongations_days', sql`${t.untilDate} > ${t.fromDate} and ${t.untilDate} <= ${t.fromDate} + 30`),
    check('appeal_prolongations_reason', sql`${t.reason} <> ''`),
    check('appeal_prolongations_for', sql`(${t.decidedFor} is null) = (${t.order} is null)`),
  ],
)
