import { eq, inArray, or } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { assignmentExecutors, assignments } from '@/db/schema'

export type WorkOn = {
  /** An instruction on the document, or carried out by it, is open. */
  open: boolean
  /** One of them has been fulfilled. */
  fulfilled: boolean
  /** Everyone to whom one was given that was not withdrawn. */
  executorIds: string[]
}

/** What was told to be done on a document, or by it: whether any of it is open, and whose it was. */
export async function workOn(db: DbOrTx, documentId: string): Promise<WorkOn> {
  const rows = await db
    .select({ id: assignments.id, state: assignments.state, closedAt: assignments.closedAt })
    .from(assignments)
    .where(or(eq(assignments.requestId, documentId), eq(assignments.replyId, documentId)))
  const given = rows.filter(({ state }) => state !== 'cancelled').map(({ id }) => id)
  const executors = given.length
    ? await db
        .selectDistinct({ personId: assignmentExecutors.personId })
        .from(assignmentExecutors)
        .where(inArray(assignmentExecutors.assignmentId, given))
    : []
  return {
    open: rows.some(({ closedAt }) => closedAt === null),
    fulfilled: rows.some(({ state }) => state === 'done'),
    executorIds: executors.map(({ personId }) => personId),
  }
}
