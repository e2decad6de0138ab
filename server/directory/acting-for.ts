import { and, asc, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { people, substitutions } from '@/db/schema'
import { personColumns } from './queries'

/** Who acts today for each of these people, the one appointed first where there are several; nobody who has left. */
export async function actingFor(
  db: DbOrTx,
  personIds: readonly string[],
  today: string,
): Promise<Map<string, { id: string; name: string }>> {
  if (!personIds.length) return new Map()
  const rows = await db
    .select({ absentId: substitutions.absentId, id: people.id, name: personColumns.name })
    .from(substitutions)
    .innerJoin(people, eq(people.id, substitutions.substituteId))
    .where(
      and(
        inArray(substitutions.absentId, [...personIds]),
        isNull(substitutions.endedAt),
        isNull(people.leftAt),
        lte(substitutions.from, today),
        gte(substitutions.until, today),
      ),
    )
    .orderBy(asc(substitutions.from), asc(substitutions.createdAt))
  return new Map(rows.reverse().map(({ absentId, ...acting }) => [absentId, acting]))
}
