import { and, eq, isNull, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { caseFiles } from '@/db/schema'
import { byIndex } from '@/lib/archive/next-index'
import type { CaseView } from '@/lib/contracts/archive'
import { personRefs } from '../../documents'

const documentsIn = sql<number>`(select count(*)::int from case_filings f
  where f.case_id = case_files.id and f.taken_out_at is null)`

/** Entries of a unit's nomenclature for a year in the order of their indexes, with how much is in each. */
export async function casesOf(db: DbOrTx, { year, unitId }: { year: number; unitId: string }): Promise<CaseView[]> {
  const rows = await db
    .select({ entry: caseFiles, documents: documentsIn })
    .from(caseFiles)
    .where(and(eq(caseFiles.unitId, unitId), eq(caseFiles.year, year), isNull(caseFiles.removedAt)))
  const people = await personRefs(
    db,
    rows.map(({ entry }) => entry.createdBy),
  )
  return rows
    .map(({ entry: { closedAt, createdBy, createdAt, ...entry }, documents }) => ({
      ...entry,
      documents,
      closed: closedAt !== null,
      addedBy: people.get(createdBy)?.name ?? '',
      addedAt: createdAt.toISOString(),
    }))
    .sort(byIndex)
}
