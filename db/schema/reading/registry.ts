import { sql } from 'drizzle-orm'
import { check, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../columns'
import { organisations } from '../organisations'

/** So many looks of one correspondent's letters are known; the one not met for longest gives way. */
export const MOST_LOOKS = 3
/** What keeps its place on the first page of a letter. */
export const HEAD_FIELDS = ['theirNumber', 'theirDate', 'title', 'addressees', 'answersTo', 'answersToDate'] as const
/** What stands under the text and moves with its length, to another page too: only across the page it keeps its place. */
export const ENDING_FIELDS = ['signedBy', 'attachments'] as const
export const LEARNT_FIELDS = [...HEAD_FIELDS, ...ENDING_FIELDS] as const

/**
 * Where letters of one look of a correspondent keep a field: left, top, width and height in ten-thousandths of its page
 * of names signed under each other also which of how many, from above. No word of any letter is kept.
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
    rank: smallint().notNull().default(1),
    among: smallint().notNull().default(1),
    learntAt: moment('learnt_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.look, t.field] }),
    check('learnt_places_look', sql`${t.look} between 1 and 3`),
    check(
      'learnt_places_field',
      sql`${t.field} in ('theirNumber', 'theirDate', 'title', 'addressees', 'answersTo', 'answersToDate', 'signedBy', 'attachments')`,
    ),
    check('learnt_places_rank', sql`1 <= ${t.rank} and ${t.rank} <= ${t.among} and ${t.among} <= 9`),
    check(
      'learnt_places_box',
      sql`coalesce(cardinality(${t.box}) = 4 and 0 <= all(${t.box}) and ${t.box}[3] > 0 and ${t.box}[4] > 0
        and ${t.box}[1] + ${t.box}[3] <= 10000 and ${t.box}[2] + ${t.box}[4] <= 10000, false)`,
    ),
  ],
)
