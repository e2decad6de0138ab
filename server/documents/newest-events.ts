import { and, eq, inArray, max } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { timelineItems } from '@/db/schema'

export type NewestEvent = { name: string; actorId: string | null; at: Date }

/** When each of these things last happened in a feed, by each person who did it. */
export async function newestEvents(db: DbOrTx, documentId: string, names: string[]): Promise<NewestEvent[]> {
  const { name, actorId, createdAt } = timelineItems
  const rows = await db
    .select({ name, actorId, at: max(createdAt) })
    .from(timelineItems)
    .where(and(eq(timelineItems.documentId, documentId), inArray(name, names)))
    .groupBy(name, actorId)
  return rows.flatMap(({ at, ...row }) => (at ? [{ ...row, at }] : []))
}
