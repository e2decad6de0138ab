import { and, eq, isNotNull } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { assignments, documents } from '@/db/schema'

/** The request a reply answers, as its instruction's basis says; null for an initiative letter. */
export async function proposedRequest(
  db: DbOrTx,
  replyId: string,
): Promise<{ id: string; number: string | null; title: string } | null> {
  const [row] = await db
    .select({ id: documents.id, number: documents.regNumber, title: documents.title })
    .from(assignments)
    .innerJoin(documents, eq(documents.id, assignments.requestId))
    .where(and(eq(assignments.replyId, replyId), isNotNull(assignments.requestId)))
    .limit(1)
  return row ?? null
}
