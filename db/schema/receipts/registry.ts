import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { BATCH_WAYS, INVENTORY_MARKS, RECEIPTS } from '../../../lib/registry/delivery-ways'
import { createdAt, id, moment, version } from '../../columns'
import { people } from '../directory'
import { documents } from '../documents'

/** Mail accepted together: how and from whom, by whom, when, against what signature. */
export const mailBatches = pgTable(
  'mail_batches',
  {
    id: id(),
    year: integer().notNull(),
    number: integer().notNull(),
    way: text({ enum: BATCH_WAYS }).notNull(),
    /** The post office, the courier service, the organisation of the messenger, the provider of telegrams, the unit. */
    source: text().notNull(),
    /** Who brought it, by surname and initials. */
    broughtBy: text().notNull().default(''),
    items: integer().notNull(),
    receipt: text({ enum: RECEIPTS }),
    note: text().notNull().default(''),
    acceptedBy: uuid()
      .notNull()
      .references(() => people.id),
    acceptedAt: moment('accepted_at').notNull(),
    /** Mail of the courier service is signed for when its inventory was reconciled, all other as it is accepted. */
    signedBy: uuid().references(() => people.id),
    signedAt: moment('signed_at'),
    discrepancies: text().notNull().default(''),
    withdrawnBy: uuid().references(() => people.id),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnWhy: text().notNull().default(''),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    uniqueIndex('mail_batches_number').on(t.year, t.number),
    index('mail_batches_accepted').on(t.acceptedAt),
    check(
      'mail_batches_way',
      sql`${t.way} in ('post', 'courier_service', 'special', 'messenger', 'courier', 'in_person', 'telegram', 'unit')`,
    ),
    check('mail_batches_items', sql`${t.items} between 1 and 10000`),
    check('mail_batches_source', sql`${t.source} <> ''`),
    check('mail_batches_receipt', sql`(${t.way} in ('messenger', 'courier')) = (${t.receipt} is not null)`),
    check('mail_batches_receipts', sql`${t.receipt} in ('book_signed', 'copy_stamped')`),
    check('mail_batches_signed', sql`(${t.signedAt} is null) = (${t.signedBy} is null)`),
    check('mail_batches_reconciled', sql`${t.way} = 'courier_service' or ${t.signedAt} is not null`),
    check(
      'mail_batches_withdrawn',
      sql`(${t.withdrawnAt} is null) = (${t.withdrawnBy} is null) and (${t.withdrawnAt} is null) = (${t.withdrawnWhy} = '')`,
    ),
  ],
)

/** A line of the courier service's inventory and how it came out against the envelopes. */
export const mailBatchLines = pgTable(
  'mail_batch_lines',
  {
    id: id(),
    batchId: uuid()
      .notNull()
      .references(() => mailBatches.id),
    position: integer().notNull(),
    envelope: text().notNull(),
    addressee: text().notNull().default(''),
    mark: text({ enum: INVENTORY_MARKS }),
    note: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('mail_batch_lines_order').on(t.batchId, t.position),
    uniqueIndex('mail_batch_lines_envelope').on(t.batchId, t.envelope),
    check('mail_batch_lines_envelope_named', sql`${t.envelope} <> ''`),
    check('mail_batch_lines_mark', sql`${t.mark} in ('matched', 'missing', 'extra')`),
  ],
)

/** Which batch a received item came in; an item comes in one. */
export const mailBatchItems = pgTable(
  'mail_batch_items',
  {
    documentId: uuid()
      .primaryKey()
      .references(() => documents.id),
    batchId: uuid()
      .notNull()
      .references(() => mailBatches.id),
    createdAt: createdAt(),
  },
  (t) => [index('mail_batch_items_batch').on(t.batchId)],
)
