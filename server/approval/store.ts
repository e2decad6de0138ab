import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { approvalDecisions, approvalSteps, approvals } from '@/db/schema'
import { type LoadedDocument, loadDocument } from '../documents'
import { type Actor, actsFor, type OnBehalf } from '../kernel/actor'
import { DomainError } from '../kernel/errors'
import { getVersion, type Version } from '../rooms'

export type ApprovalRow = typeof approvals.$inferSelect
export type StepRow = typeof approvalSteps.$inferSelect
export type DecisionRow = typeof approvalDecisions.$inferSelect

/** Everything a decision is about; `acts` says in whose name the caller stands at this step, null for a stranger to it. */
export type LoadedStep = {
  document: LoadedDocument
  approval: ApprovalRow
  step: StepRow
  version: Version
  acts: OnBehalf | null
}

type How = { actor: Actor; lock?: boolean }

/**
 * One step with its cycle and document, through the visibility clause. Lock order: document, then cycle, then step;
 * the document's row alone already puts all decisions about it in order.
 */
export async function loadStep(db: DbOrTx, stepId: string, { actor, lock = false }: How): Promise<LoadedStep> {
  const [found] = await db
    .select({ documentId: approvals.documentId, approvalId: approvals.id })
    .from(approvalSteps)
    .innerJoin(approvals, eq(approvals.id, approvalSteps.approvalId))
    .where(eq(approvalSteps.id, stepId))
  if (!found) throw new DomainError('not_found', 'approval.no_such_step')
  const document = await loadDocument(db, found.documentId, { actor, lock })
  const approval = await loadApproval(db, found.approvalId, lock)
  const steps = db.select().from(approvalSteps).where(eq(approvalSteps.id, stepId))
  const [step] = lock ? await steps.for('update') : await steps
  const version = await getVersion(db, approval.versionId)
  if (!step || !version) throw new DomainError('not_found', 'approval.no_such_step')
  return { document, approval, step, version, acts: actsFor(actor, step.personId) }
}

async function loadApproval(db: DbOrTx, id: string, lock: boolean): Promise<ApprovalRow> {
  const rows = db.select().from(approvals).where(eq(approvals.id, id))
  const [approval] = lock ? await rows.for('update') : await rows
  if (!approval) throw new DomainError('not_found', 'approval.no_such_cycle')
  return approval
}

/** A cycle with its document, locked for a change. */
export async function loadCycle(
  db: DbOrTx,
  approvalId: string,
  { actor, lock = false }: How,
): Promise<{ document: LoadedDocument; approval: ApprovalRow }> {
  const [found] = await db
    .select({ documentId: approvals.documentId })
    .from(approvals)
    .where(eq(approvals.id, approvalId))
  if (!found) throw new DomainError('not_found', 'approval.no_such_cycle')
  const document = await loadDocument(db, found.documentId, { actor, lock })
  return { document, approval: await loadApproval(db, approvalId, lock) }
}

/** Every cycle of a document, the first one first. */
export const cyclesOf = (db: DbOrTx, documentId: string): Promise<ApprovalRow[]> =>
  db.select().from(approvals).where(eq(approvals.documentId, documentId)).orderBy(asc(approvals.cycle))

const STAGE_ORDER = ['approval', 'visa', 'head']

/** Steps of cycles in the order of the route. */
export async function stepsOf(db: DbOrTx, approvalIds: string[]): Promise<StepRow[]> {
  if (!approvalIds.length) return []
  const rows = await db
    .select()
    .from(approvalSteps)
    .where(inArray(approvalSteps.approvalId, approvalIds))
    .orderBy(asc(approvalSteps.position))
  return rows.sort((a, b) => STAGE_ORDER.indexOf(a.stage) - STAGE_ORDER.indexOf(b.stage))
}

/**
 * Decisions of steps, oldest first, withdrawn ones too. An agreement of an earlier cycle that stands at a later step is read
 * there as well.
 */
export async function decisionsOf(db: DbOrTx, steps: Pick<StepRow, 'id' | 'keptDecisionId'>[]): Promise<DecisionRow[]> {
  if (!steps.length) return []
  const keeping = steps.filter(({ keptDecisionId }) => keptDecisionId !== null)
  const rows = await db
    .select()
    .from(approvalDecisions)
    .where(
      or(
        inArray(
          approvalDecisions.stepId,
          steps.map(({ id }) => id),
        ),
        inArray(
          approvalDecisions.id,
          keeping.flatMap(({ keptDecisionId }) => keptDecisionId ?? []),
        ),
      ),
    )
    .orderBy(asc(approvalDecisions.decidedAt), asc(approvalDecisions.id))
  const own = new Set(steps.map(({ id }) => id))
  const kept = keeping.flatMap(({ id, keptDecisionId }) =>
    rows.filter((row) => row.id === keptDecisionId).map((row) => ({ ...row, stepId: id })),
  )
  return [...kept, ...rows.filter((row) => own.has(row.stepId))]
}

/** The decision that stands at a step, or null. */
export async function standingDecision(db: DbOrTx, stepId: string): Promise<DecisionRow | null> {
  const rows = await db
    .select()
    .from(approvalDecisions)
    .where(and(eq(approvalDecisions.stepId, stepId), isNull(approvalDecisions.withdrawnAt)))
  return rows.at(-1) ?? null
}
