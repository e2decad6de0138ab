import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id } from '../../columns'
import { people } from '../directory'

/** The dictionary of addresses at home, from which one is picked level by level; a settlement may stand without a district (V-06.02). */
export const addressPlaces = pgTable(
  'address_places',
  {
    id: id(),
    /** The place this one stands in; of a region nothing. */
    parentId: uuid().references((): AnyPgColumn => addressPlaces.id),
    level: text({ enum: ['region', 'district', 'locality', 'street', 'house', 'flat'] }).notNull(),
    name: text().notNull(),
    /** The name as it is compared: small letters, one kind of «е», single spaces. */
    nameKey: text().notNull(),
    postalCode: text(),
    addedBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique('address_places_name').on(t.parentId, t.level, t.nameKey).nullsNotDistinct(),
    check('address_places_top', sql`(${t.level} = 'region') = (${t.parentId} is null)`),
    check('address_places_named', sql`char_length(${t.name}) between 1 and 200 and ${t.nameKey} <> ''`),
    check('address_places_postal_code', sql`${t.postalCode} ~ '^[1-9][0-9]{5}$'`),
  ],
)
