import { sql } from 'drizzle-orm'
import { boolean, check, date, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, version } from '../columns'
import { people } from './directory'
import { documents } from './documents'

/** An instruction (поручение): what, who, until when; open until its reply has gone out. */
export const assignments = pgTable(
  'assignments',
  {
    id: id(),
    basis: text({ enum: ['reply', 'initiative'] }).notNull(),
    /** The incoming document it answers. */
    requestId: uuid().references(() => documents.id),
    /** The document being written for it. */
    replyId: uuid().references(() => documents.id),
    subject: text().notNull(),
    text: text().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => people.id),
    /** Who gave it in the author's name, when the author was absent, and by which order. */
    enteredById: uuid().references(() => people.id),
    order: text(),
    controllerId: uuid().references(() => people.id),
    dueDate: date({ mode: 'string' }),
    onControl: boolean().notNull().default(false),
    state: text({ enum: ['in_progress', 'reported', 'done', 'cancelled'] })
      .notNull()
      .default('in_progress'),
    result: text(),
    /** Why the last report was not accepted. */
    returned: text(),
    reportedAt: moment('reported_at'),
    closedAt: moment('closed_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    check('assignments_basis', sql`(${t.basis} = 'reply') = (${t.requestId} is not null)`),
    check('assignments_order', sql`(${t.enteredById} is null) = (${t.order} is null)`),
    check('assignments_subject', sql`char_length(${t.subject}) between 1 and 1000`),
    index('assignments_request').on(t.requestId),
    index('assignments_reply').on(t.replyId),
    index('assignments_author').on(t.authorId, t.state),
  ],
)

/** Executors of an assignment; exactly one is responsible («!»). */
export const assignmentExecutors = pgTable(
  'assignment_executors',
  {
    assignmentId: uuid()
      .notNull()
      .references(() => assignments.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    responsible: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.assignmentId, t.personId] }),
    uniqueIndex('assignment_executors_responsible').on(t.assignmentId).where(sql`${t.responsible}`),
    index('assignment_executors_person').on(t.personId),
  ],
)
