import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, version } from '../columns'
import { people } from './directory'

/** Correspondents and addressees (V-05). */
export const organisations = pgTable(
  'organisations',
  {
    id: id(),
    name: text().notNull(),
    shortName: text(),
    /** Letters and figures without the legal form: two entries with one key are one organisation. */
    nameKey: text().notNull(),
    taxNumber: text(),
    /** Of the six whose terms are held by external control (V-14.05). */
    category: text({
      enum: ['president', 'assembly', 'government', 'duma', 'prosecutor', 'inspector'],
    }),
    address: text(),
    email: text(),
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
    uniqueIndex('organisations_tax_number').on(t.taxNumber).where(sql`${t.taxNumber} is not null`),
    index('organisations_name_key').on(t.nameKey),
    check('organisations_name', sql`char_length(${t.name}) between 1 and 500`),
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
