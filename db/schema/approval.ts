import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytea, createdAt, id, moment, version } from '../columns'
import { people } from './directory'
import { documents } from './documents'
import { documentVersions } from './rooms'

export type RouteStage = { key: 'approval' | 'visa' | 'head' | 'registration'; order: 'parallel' | 'sequence'; days: number }

/** Typical routes as maintained data. */
export const routeTemplates = pgTable('route_templates', {
  id: id(),
  name: text().notNull().unique(),
  kinds: text().array().notNull(),
  stages: jsonb().$type<RouteStage[]>().notNull(),
  position: integer().notNull().default(0),
  closedAt: moment('closed_at'),
})

/** One cycle of approval of one frozen version. */
export const approvals = pgTable(
  'approvals',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    cycle: integer().notNull(),
    versionId: uuid()
      .notNull()
      .references(() => documentVersions.id),
    templateId: uuid()
      .notNull()
      .references(() => routeTemplates.id),
    stage: text({ enum: ['approval', 'visa', 'head', 'done'] }).notNull(),
    state: text({ enum: ['running', 'returned', 'completed'] })
      .notNull()
      .default('running'),
    startedBy: uuid()
      .notNull()
      .references(() => people.id),
    headId: uuid()
      .notNull()
      .references(() => people.id),
    dueAt: moment('due_at'),
    closedAt: moment('closed_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    uniqueIndex('approvals_cycle').on(t.documentId, t.cycle),
    uniqueIndex('approvals_running').on(t.documentId).where(sql`${t.state} = 'running'`),
  ],
)

/** What one person is asked at one stage, and what they decided on which version. */
export const approvalSteps = pgTable(
  'approval_steps',
  {
    id: id(),
    approvalId: uuid()
      .notNull()
      .references(() => approvals.id),
    stage: text({ enum: ['approval', 'visa', 'head'] }).notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    position: integer().notNull().default(0),
    state: text({ enum: ['open', 'agreed', 'visaed', 'returned', 'signed', 'completed', 'withdrawn'] })
      .notNull()
      .default('open'),
    remark: text(),
    answer: text(),
    answeredBy: uuid().references(() => people.id),
    answeredAt: moment('answered_at'),
    decidedBy: uuid().references(() => people.id),
    onBehalfOf: uuid().references(() => people.id),
    order: text(),
    decidedAt: moment('decided_at'),
    openedAt: createdAt(),
  },
  (t) => [
    uniqueIndex('approval_steps_person').on(t.approvalId, t.stage, t.personId),
    check('approval_steps_remark', sql`${t.state} <> 'returned' or char_length(${t.remark}) > 0`),
    index('approval_steps_open').on(t.personId, t.state),
  ],
)

/** Certificates of the built-in CA and keys that only their owner's passphrase opens. */
export const certificates = pgTable(
  'certificates',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    serial: text().notNull().unique(),
    subject: text().notNull(),
    der: bytea('der').notNull(),
    /** PKCS#8 encrypted in the browser; the server cannot open it. */
    encryptedKey: jsonb().$type<Record<string, unknown>>().notNull(),
    validFrom: moment('valid_from').notNull(),
    validTo: moment('valid_to').notNull(),
    revokedAt: moment('revoked_at'),
    createdAt: createdAt(),
  },
  (t) => [index('certificates_person').on(t.personId)],
)

/** The root of the built-in CA; one row, its key encrypted with a secret outside the database. */
export const certificateAuthority = pgTable(
  'certificate_authority',
  {
    id: integer().primaryKey().default(1),
    der: bytea('der').notNull(),
    encryptedKey: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [check('certificate_authority_one', sql`${t.id} = 1`)],
)

/** Electronic signatures: detached CMS over the exact bytes of a version's PDF. */
export const signatures = pgTable(
  'signatures',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    versionId: uuid()
      .notNull()
      .references(() => documentVersions.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    certificateId: uuid()
      .notNull()
      .references(() => certificates.id),
    cms: bytea('cms').notNull(),
    pdfSha256: text().notNull(),
    signedAt: moment('signed_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    withdrawReason: text(),
  },
  (t) => [uniqueIndex('signatures_valid').on(t.versionId, t.personId).where(sql`${t.withdrawnAt} is null`)],
)
