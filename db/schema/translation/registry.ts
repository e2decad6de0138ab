import { sql } from 'drizzle-orm'
import { check, date, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, version } from '../../columns'
import { people } from '../directory'
import { documents } from '../documents'

/** Received letters in a foreign language that went for translation, to whom and when, and when they came back. */
export const translations = pgTable(
  'translations',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    sentTo: text().notNull(),
    sentOn: date({ mode: 'string' }).notNull(),
    sentBy: uuid().references(() => people.id),
    returnedAt: moment('returned_at'),
    returnedBy: uuid().references(() => people.id),
    /** It was sent by mistake: nothing waits for it any more. */
    withdrawnAt: moment('withdrawn_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    uniqueIndex('translations_one').on(t.documentId).where(sql`${t.withdrawnAt} is null`),
    check('translations_sent_to', sql`char_length(${t.sentTo}) between 1 and 300`),
    check('translations_one_end', sql`${t.returnedAt} is null or ${t.withdrawnAt} is null`),
  ],
)
