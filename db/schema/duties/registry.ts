import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, version } from '../../columns'
import { people } from '../directory'
import { organisations } from '../organisations'

const CATEGORIES = ['president', 'assembly', 'government', 'duma', 'prosecutor', 'inspector'] as const

/**
 * The distribution of duties: which official considers what is about these topics or comes from these bodies (V-14.11). One
 * official has one row of an access at a time, by an exclusion constraint; nothing is deleted, a row is taken out of use.
 */
export const duties = pgTable(
  'duties',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** Whether the row is for open documents or for those for official use, which only who is named so considers. */
    access: text({ enum: ['common', 'dsp'] })
      .notNull()
      .default('common'),
    topics: text().array().notNull().default([]),
    categories: text({ enum: CATEGORIES }).array().notNull().default([]),
    kinds: text().array().notNull().default([]),
    groups: text().array().notNull().default([]),
    /** The order that distributed the duties. */
    order: text().notNull().default(''),
    from: date({ mode: 'string' }),
    until: date({ mode: 'string' }),
    removedAt: moment('removed_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    check('duties_access', sql`${t.access} in ('common', 'dsp')`),
    check('duties_period', sql`${t.from} <= ${t.until}`),
    check(
      'duties_categories',
      sql`${t.categories} <@ array['president', 'assembly', 'government', 'duma', 'prosecutor', 'inspector']`,
    ),
    check('duties_few', sql`cardinality(${t.topics}) <= 50 and array_position(${t.topics}, '') is null`),
  ],
)

/** Bodies named in a row of duties; of an entry that was merged the one it leads to is meant. */
export const dutyBodies = pgTable(
  'duty_bodies',
  {
    dutyId: uuid()
      .notNull()
      .references(() => duties.id, { onDelete: 'cascade' }),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
  },
  (t) => [
    primaryKey({ columns: [t.dutyId, t.organisationId] }),
    index('duty_bodies_organisation').on(t.organisationId),
  ],
)
