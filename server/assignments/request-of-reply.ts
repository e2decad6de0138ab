import { and, eq, isNotNull } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { assignments } from '@/db/schema'

/** The received letter a reply answers, as its instruction's basis says; null for an initiative letter. */
export async function requestOfReply(db: DbOrTx, replyId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: assignments.requestId })
    .from(assignments)
    .where(and(eq(assignments.replyId, replyId), isNotNull(assignments.requestId)))
    .limit(1)
  return row?.id ?? null
}
