import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../columns'
import { people } from '../directory'
import { documents } from '../documents'

/** The signature of the unit's head under the mailing list of a letter, under the recipients as they stood then. */
export const mailingSignatures = pgTable(
  'mailing_signatures',
  {
    documentId: uuid()
      .primaryKey()
      .references(() => documents.id),
    /** SHA-256 of the recipients; a list with another one is not the signed one. */
    digest: text().notNull(),
    recipients: integer().notNull(),
    signedBy: uuid()
      .notNull()
      .references(() => people.id),
    signedAt: moment('signed_at').notNull(),
    /** The head in whose place another has signed. */
    signedFor: uuid().references(() => people.id),
  },
  (t) => [
    check('mailing_signatures_digest', sql`${t.digest} ~ '^[0-9a-f]{64}$'`),
    check('mailing_signatures_recipients', sql`${t.recipients} > 0`),
    check('mailing_signatures_signed_for', sql`${t.signedFor} is null or ${t.signedFor} <> ${t.signedBy}`),
  ],
)
