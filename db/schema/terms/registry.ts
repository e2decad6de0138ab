import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, version } from '../../columns'
import { documentKinds } from '../documents'

/** Terms for review and for execution by the kind and the urgency of a received document, with the clause they are from. */
export const reviewTerms = pgTable(
  'review_terms',
  {
    id: id(),
    kind: text()
      .notNull()
      .references(() => documentKinds.key),
    /** `any` stands where no row is written for the very urgency. */
    urgency: text({ enum: ['any', 'none', 'urgent', 'very_urgent', 'at_once', 'telegram'] }).notNull(),
    reviewDays: integer(),
    executionDays: integer(),
    counted: text({ enum: ['working', 'calendar'] }).notNull(),
    source: text().notNull(),
    removedAt: moment('removed_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    uniqueIndex('review_terms_once').on(t.kind, t.urgency).where(sql`${t.removedAt} is null`),
    check('review_terms_days', sql`${t.reviewDays} between 0 and 365 and ${t.executionDays} between 0 and 365`),
    check('review_terms_some', sql`num_nonnulls(${t.reviewDays}, ${t.executionDays}) > 0`),
    check('review_terms_source', sql`char_length(${t.source}) between 1 and 200`),
  ],
)
