import { inArray, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { assignments } from '@/db/schema'

/** When the last instruction on each of these letters was closed: the moment of its execution. */
export async function closedAt(db: DbOrTx, requestIds: string[]): Promise<Map<string, Date>> {
  if (!requestIds.length) return new Map()
  const rows = await db
    .select({ id: assignments.requestId, at: sql<string | null>`max(${assignments.closedAt})` })
    .from(assignments)
    .where(inArray(assignments.requestId, requestIds))
    .groupBy(assignments.requestId)
  return new Map(rows.flatMap(({ id, at }) => (id && at ? [[id, new Date(at)]] : [])))
}
