import { sql } from 'drizzle-orm'
import { check, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../columns'
import { organisations } from '../organisations'

/** So many looks of one correspondent's letters are known; the one not met for longest gives way. */
export const MOST_LOOKS = 3
export const LEARNT_FIELDS = ['theirNumber', 'theirDate', 'title'] as const

/**
 * Where letters of one look of a correspondent keep a field on their first page: left, top, width and height in
 * ten-thousandths of it. No word of any letter is kept.
 */
export const learntPlaces = pgTable(
  'learnt_places',
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    look: smallint().notNull(),
    field: text({ enum: LEARNT_FIELDS }).notNull(),
    box: integer().array().notNull(),
    learntAt: moment('learnt_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.look, t.field] }),
    check('learnt_places_look', sql`${t.look} between 1 and 3`),
    check('learnt_places_field', sql`${t.field} in ('theirNumber', 'theirDate', 'title')`),
    check(
      'learnt_places_box',
      sql`coalesce(cardinality(${t.box}) = 4 and 0 <= all(${t.box}) and ${t.box}[3] > 0 and ${t.box}[4] > 0
        and ${t.box}[1] + ${t.box}[3] <= 10000 and ${t.box}[2] + ${t.box}[4] <= 10000, false)`,
    ),
  ],
)
