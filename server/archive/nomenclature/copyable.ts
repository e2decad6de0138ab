import { and, eq, isNull, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { caseFiles } from '@/db/schema'
import type { CaseFile } from '../lock-case'

/** Entries of the year before whose index nobody has in this year. */
export function copyableInto(db: DbOrTx, { year, unitId }: { year: number; unitId: string }): Promise<CaseFile[]> {
  const taken = sql`exists (select 1 from case_files c
    where c.year = ${year} and c.index = ${caseFiles.index} and c.removed_at is null)`
  return db
    .select()
    .from(caseFiles)
    .where(
      and(eq(caseFiles.unitId, unitId), eq(caseFiles.year, year - 1), isNull(caseFiles.removedAt), sql`not ${taken}`),
    )
}
