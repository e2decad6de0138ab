import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { RouteStage } from '../../lib/contracts/approval-route'
import type { KeyEnvelope } from '../../lib/signing/key-envelope'
import { bytea, createdAt, id, moment, version } from '../columns'
import { people } from './directory'
import { documents } from './documents'
import { comments, documentVersions } from './rooms'

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
    /** The route as it was when the cycle began; a later change of the template does not reach it. */
    stages: jsonb().$type<RouteStage[]>().notNull(),
    state: text({ enum: ['approval', 'visa', 'head', 'returned', 'revised', 'completed'] }).notNull(),
    /** The executor: to him and nobody else the draft comes back. */
    startedBy: uuid()
      .notNull()
      .references(() => people.id),
    dueAt: moment('due_at'),
    remindedAt: moment('reminded_at'),
    closedAt: moment('closed_at'),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    uniqueIndex('approvals_cycle').on(t.documentId, t.cycle),
    uniqueIndex('approvals_running').on(t.documentId).where(sql`${t.closedAt} is null`),
    check('approvals_closed', sql`(${t.state} in ('returned', 'revised', 'completed')) = (${t.closedAt} is not null)`),
  ],
)

/** What one person is asked at one stage of a cycle. */
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
    state: text({ enum: ['waiting', 'open', 'agreed', 'visaed', 'returned', 'signed', 'withdrawn'] })
      .notNull()
      .default('waiting'),
    openedAt: moment('opened_at'),
    decidedAt: moment('decided_at'),
    /** The agreement of an earlier cycle that the executor let stand when the text was revised. */
    keptDecisionId: uuid().references((): AnyPgColumn => approvalDecisions.id),
  },
  (t) => [
    uniqueIndex('approval_steps_person').on(t.approvalId, t.stage, t.personId),
    index('approval_steps_open').on(t.personId, t.state),
    check('approval_steps_decided', sql`(${t.state} in ('waiting', 'open')) = (${t.decidedAt} is null)`),
    check(
      'approval_steps_kept',
      sql`${t.keptDecisionId} is null or (${t.stage} = 'approval' and ${t.state} = 'agreed')`,
    ),
    check('approval_steps_opened', sql`${t.state} in ('waiting', 'withdrawn') or ${t.openedAt} is not null`),
  ],
)

/** What was said at a step: by whom, for whom, about which version. Never changed, only withdrawn. */
export const approvalDecisions = pgTable(
  'approval_decisions',
  {
    id: id(),
    stepId: uuid()
      .notNull()
      .references(() => approvalSteps.id),
    verdict: text({ enum: ['agreed', 'remarks', 'rework', 'acquainted', 'visaed', 'signed'] }).notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    onBehalfOf: uuid().references(() => people.id),
    order: text(),
    remark: text(),
    /** The remark where it is pinned to a passage: there it is read beside the text, and talked about. */
    commentId: uuid().references(() => comments.id),
    versionId: uuid()
      .notNull()
      .references(() => documentVersions.id),
    versionSha256: text().notNull(),
    decidedAt: moment('decided_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    withdrawReason: text(),
  },
  (t) => [
    index('approval_decisions_step').on(t.stepId),
    uniqueIndex('approval_decisions_comment').on(t.commentId),
    check(
      'approval_decisions_remark',
      sql`(${t.verdict} in ('remarks', 'rework')) = (coalesce(char_length(${t.remark}), 0) > 0)`,
    ),
    check('approval_decisions_pinned', sql`${t.commentId} is null or ${t.remark} is not null`),
    check('approval_decisions_behalf', sql`(${t.onBehalfOf} is null) = (${t.order} is null)`),
  ],
)

/** What the executor answered to a remark. */
export const remarkAnswers = pgTable(
  'remark_answers',
  {
    id: id(),
    decisionId: uuid()
      .notNull()
      .references((): AnyPgColumn => approvalDecisions.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    outcome: text({ enum: ['accepted', 'declined'] }).notNull(),
    text: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('remark_answers_decision').on(t.decisionId),
    check('remark_answers_text', sql`char_length(${t.text}) > 0`),
  ],
)

/** Certificates of the built-in authority and keys that only their owner's passphrase opens. */
export const certificates = pgTable(
  'certificates',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    serial: text().notNull().unique(),
    subject: text().notNull(),
    issuer: text().notNull(),
    der: bytea('der').notNull(),
    /** PKCS#8 encrypted in the browser; the server cannot open it. */
    encryptedKey: jsonb().$type<KeyEnvelope>().notNull(),
    validFrom: moment('valid_from').notNull(),
    validTo: moment('valid_to').notNull(),
    revokedAt: moment('revoked_at'),
    revokeReason: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index('certificates_person').on(t.personId),
    uniqueIndex('certificates_active').on(t.personId).where(sql`${t.revokedAt} is null`),
    check('certificates_term', sql`${t.validFrom} < ${t.validTo}`),
  ],
)

/** Roots of the built-in authority, keys sealed with a secret outside the database. One issues; the others are still trusted. */
export const caState = pgTable(
  'ca_state',
  {
    id: id(),
    der: bytea('der').notNull(),
    sealedKey: bytea('sealed_key').notNull(),
    createdAt: createdAt(),
    retiredAt: moment('retired_at'),
  },
  (t) => [uniqueIndex('ca_state_current').on(sql`(true)`).where(sql`${t.retiredAt} is null`)],
)

/** Electronic signatures over the exact bytes of a version's PDF: CAdES-BES, or the account's own record where allowed. */
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
    decisionId: uuid()
      .notNull()
      .unique()
      .references(() => approvalDecisions.id),
    purpose: text({ enum: ['visa', 'signature'] }).notNull(),
    kind: text({ enum: ['cades', 'simple'] }).notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    certificateId: uuid().references(() => certificates.id),
    cms: bytea('cms'),
    pdfSha256: text().notNull(),
    signedAt: moment('signed_at').notNull(),
    checks: jsonb().$type<{ name: string; passed: boolean }[]>().notNull(),
    withdrawnAt: moment('withdrawn_at'),
    withdrawReason: text(),
  },
  (t) => [
    uniqueIndex('signatures_of_version')
      .on(t.versionId)
      .where(sql`${t.purpose} = 'signature' and ${t.withdrawnAt} is null`),
    check('signatures_kind', sql`(${t.kind} = 'cades') = (${t.cms} is not null and ${t.certificateId} is not null)`),
    check('signatures_of_head', sql`${t.purpose} = 'visa' or ${t.kind} = 'cades'`),
    index('signatures_document').on(t.documentId),
  ],
)
