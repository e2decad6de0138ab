import { and, gte, inArray, isNull, lte } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { substitutions } from '@/db/schema'
import type { ApprovalView } from '@/lib/contracts/approval-views'
import { colleague, colleagues } from './view-people'

/** Who is absent today among those asked, who acts in their place, and by which order. */
export async function substitutionsOf(
  db: DbOrTx,
  personIds: string[],
  today: string,
): Promise<ApprovalView['substitutions']> {
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
