import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id } from '../columns'
import { people } from './directory'
import { documents } from './documents'

/** Dispatches of a registered document: by what, when, with what result. */
export const dispatches = pgTable(
  'dispatches',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    /** To whom it was sent, as the card named them at that moment. */
    addressee: text().notNull().default(''),
    method: text({ enum: ['post', 'courier', 'email', 'medo', 'fax', 'in_person'] }).notNull(),
    sentOn: date({ mode: 'string' }).notNull(),
    result: text({ enum: ['sent', 'failed'] }).notNull(),
    trackNumber: text(),
    note: text(),
    bundleSha256: text(),
    sentBy: uuid().references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [index('dispatches_document').on(t.documentId)],
)
