import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { certificates, remarkAnswers, signatures, substitutions } from '@/db/schema'
import { approvalContract } from '@/lib/contracts/approval'
import type { ApprovalView } from '@/lib/contracts/approval-views'
import { canWrite, loadDocument } from '../documents'
import { defineQuery } from '../kernel/query'
import { getVersion, type Version } from '../rooms'
import { executorsOf } from './executors'
import { mayRemind, mayStart } from './policy'
import { activeCertificate } from './receive-signature'
import { cyclesOf, decisionsOf, stepsOf } from './store'
import { cycleView, type Material } from './view-cycle'
import { myStepViews } from './view-my-steps'
import { colleague, colleagues } from './view-people'
import { routeView } from './view-route'

/** Everything about a document's approval: route, cycles with remarks and answers, signatures, what I am asked. */
export const getApproval = defineQuery(approvalContract.forDocument, {
  name: 'approval.forDocument',
  async run({ db, actor, now, today }, { documentId }): Promise<ApprovalView> {
    const document = await loadDocument(db, documentId, { actor })
    const material = await gather(db, documentId)
    const running = material.cycles.find((cycle) => !cycle.closedAt) ?? material.cycles.at(-1) ?? null
    const writable = canWrite(actor, document)
    const executorIds = await executorsOf(db, documentId)
    const certificate = await activeCertificate(db, actor.personId, now)
    const involved = material.steps.filter((step) => step.approvalId === running?.id).map((step) => step.personId)
    return {
      documentId,
      current: running ? cycleView(material, running, actor) : null,
      route: running ? routeView(material, running, actor) : [],
      earlier: material.cycles
        .filter((cycle) => cycle !== running)
        .reverse()
        .map((cycle) => cycleView(material, cycle, actor)),
      mine:
        running && !running.closedAt
          ? myStepViews({ material, approval: running, actor, hasCertificate: certificate !== null })
          : [],
      substitutions: await substitutionsOf(db, involved, today),
      abilities: {
        start:
          document.flow === 'incoming'
            ? 'approval.not_a_draft'
            : mayStart(actor, { authorId: document.authorId, executorIds, writable }),
        remind: running && !running.closedAt ? mayRemind(actor, running) : 'approval.cycle_closed',
        sheet: running ? true : 'approval.not_started',
      },
    }
  },
})

async function gather(db: DbOrTx, documentId: string): Promise<Material> {
  const cycles = await cyclesOf(db, documentId)
  const steps = await stepsOf(
    db,
    cycles.map((cycle) => cycle.id),
  )
  const decisions = await decisionsOf(
    db,
    steps.map((step) => step.id),
  )
  const answers = decisions.length
    ? await db
        .select()
        .from(remarkAnswers)
        .where(
          inArray(
            remarkAnswers.decisionId,
            decisions.map((row) => row.id),
          ),
        )
        .orderBy(remarkAnswers.createdAt)
    : []
  const signed = await db
    .select({ row: signatures, certificate: certificates })
    .from(signatures)
    .leftJoin(certificates, eq(certificates.id, signatures.certificateId))
    .where(eq(signatures.documentId, documentId))
  const versions = new Map<string, Version>()
  for (const { versionId } of cycles) {
    const version = await getVersion(db, versionId)
    if (version) versions.set(versionId, version)
  }
  const people = await colleagues(db, [
    ...cycles.map((cycle) => cycle.startedBy),
    ...steps.map((step) => step.personId),
    ...decisions.flatMap((row) => [row.personId, row.onBehalfOf]),
    ...answers.map((row) => row.personId),
  ])
  return { cycles, steps, decisions, answers, signed, versions, people }
}

async function substitutionsOf(db: DbOrTx, personIds: string[], today: string): Promise<ApprovalView['substitutions']> {
  if (!personIds.length) return []
  const rows = await db
    .select()
    .from(substitutions)
    .where(
      and(
        inArray(substitutions.absentId, personIds),
        isNull(substitutions.endedAt),
        lte(substitutions.from, today),
        gte(substitutions.until, today),
      ),
    )
  const known = await colleagues(
    db,
    rows.flatMap((row) => [row.absentId, row.substituteId]),
  )
  return rows.map(({ absentId, substituteId, until, order }) => ({
    absent: colleague(known, absentId),
    substitute: colleague(known, substituteId),
    until,
    order,
  }))
}
