import { eq, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { certificates, remarkAnswers, signatures } from '@/db/schema'
import { loadCalendar, workingDaysBetween } from '../directory'
import { officeDate } from '../kernel/clock'
import { getVersion, passagesOf, type Version } from '../rooms'
import { cyclesOf, decisionsOf, stepsOf } from './store'
import type { Material } from './view-cycle'
import { colleagues } from './view-people'

/** Everything about a document's approval in one read per table; what the views are made of. */
export async function gatherMaterial(db: DbOrTx, documentId: string, today: string): Promise<Material> {
  const cycles = await cyclesOf(db, documentId)
  const steps = await stepsOf(
    db,
    cycles.map((cycle) => cycle.id),
  )
  const decisions = await decisionsOf(db, steps)
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
  const passages = await passagesOf(
    db,
    decisions.flatMap((row) => row.commentId ?? []),
  )
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
  const calendar = await loadCalendar(db)
  const daysLeft = (at: Date | null) => (at ? workingDaysBetween(calendar, today, officeDate(at)) : null)
  return { cycles, steps, decisions, answers, signed, passages, versions, people, daysLeft }
}
