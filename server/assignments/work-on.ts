import { desc, eq, inArray, or } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { assignmentExecutors, assignments } from '@/db/schema'
import { personRefs } from '../documents'

export type WorkOn = {
  /** Instructions on the document, or carried out by it, that are open: whose each is, and what (R-36.08, V-14.10). */
  open: string[]
  /** One of them has been fulfilled. */
  fulfilled: boolean
  /** Everyone to whom one was given that was not withdrawn. */
  executorIds: string[]
}

/** What was told to be done on a document, or by it: whether any of it is open, and whose it was. */
export async function workOn(db: DbOrTx, documentId: string): Promise<WorkOn> {
  const rows = await db
    .select()
    .from(assignments)
    .where(or(eq(assignments.requestId, documentId), eq(assignments.replyId, documentId)))
    .orderBy(assignments.createdAt)
  const given = rows.filter(({ state }) => state !== 'cancelled').map(({ id }) => id)
  const executors = given.length
    ? await db
        .select()
        .from(assignmentExecutors)
        .where(inArray(assignmentExecutors.assignmentId, given))
        .orderBy(desc(assignmentExecutors.responsible))
    : []
  const names = await personRefs(
    db,
    executors.map(({ personId }) => personId),
  )
  const whose = (id: string) =>
    names.get(executors.find(({ assignmentId }) => assignmentId === id)?.personId ?? '')?.name
  return {
    open: rows
      .filter(({ closedAt }) => closedAt === null)
      .map(({ id, subject }) => [whose(id), subject].filter(Boolean).join(': ')),
    fulfilled: rows.some(({ state }) => state === 'done'),
    executorIds: [...new Set(executors.map(({ personId }) => personId))],
  }
}
