import { sql } from 'drizzle-orm'
import { bigint, check, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytea, createdAt, id, moment } from '../columns'

/** One row per command done; rows are chained by SHA-256 per stream and never change (a trigger refuses it). */
export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    stream: text().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    command: text().notNull(),
    actorId: uuid(),
    onBehalfOf: uuid(),
    order: text(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
    ip: text(),
    requestId: text().notNull(),
    at: moment('at').notNull(),
    previousHash: bytea('previous_hash').notNull(),
    hash: bytea('hash').notNull(),
  },
  (t) => [uniqueIndex('audit_log_stream_seq').on(t.stream, t.seq), index('audit_log_actor').on(t.actorId, t.at)],
)

/** The end of each audit chain; its row lock puts the writers of a stream in order. */
export const auditStreams = pgTable('audit_streams', {
  stream: text().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  hash: bytea('hash').notNull(),
})

/** Refused attempts: who tried what, and why it was refused. */
export const securityLog = pgTable(
  'security_log',
  {
    id: id(),
    actorId: uuid(),
    command: text().notNull(),
    code: text().notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
    ip: text(),
    requestId: text().notNull(),
    at: createdAt(),
  },
  (t) => [index('security_log_at').on(t.at)],
)

/** The first answer to an idempotency key, given again to every repeat of the same request. */
export const commandReplies = pgTable(
  'command_replies',
  {
    accountId: uuid().notNull(),
    key: text().notNull(),
    command: text().notNull(),
    inputHash: text().notNull(),
    reply: jsonb().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.key] }),
    index('command_replies_created').on(t.createdAt),
    check('command_replies_key', sql`char_length(${t.key}) between 8 and 200`),
  ],
)
