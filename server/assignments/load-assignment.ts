import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { assignmentExecutors, assignments } from '@/db/schema'
import { EDITABLE_STATES, type LoadedDocument, loadDocument } from '../documents'
import { type Actor, actsFor, systemActor } from '../kernel/actor'
import { DomainError } from '../kernel/errors'

export type LoadedAssignment = typeof assignments.$inferSelect & {
  responsibleId: string | null
  executorIds: string[]
  draft: boolean
  request: LoadedDocument | null
  inside: boolean
}

/**
 * One instruction with its documents, for those it concerns: author, controller, executors and their substitutes;
 * for others it is not there. Lock order: the document written for it (as dispatch does), the letter, the instruction.
 */
export async function loadAssignment(tx: Tx, assignmentId: string, actor: Actor): Promise<LoadedAssignment> {
  const missing = new DomainError('not_found', 'assignments.not_found')
  const [seen] = await tx.select().from(assignments).where(eq(assignments.id, assignmentId))
  if (!seen) throw missing
  const executors = await tx
    .select()
    .from(assignmentExecutors)
    .where(eq(assignmentExecutors.assignmentId, assignmentId))
  const concerned = [seen.authorId, seen.controllerId, ...executors.map((executor) => executor.personId)]
  if (!concerned.some((personId) => personId && actsFor(actor, personId))) throw missing
  const lock = { actor: systemActor(), lock: true }
  const reply = seen.replyId ? await loadDocument(tx, seen.replyId, lock) : null
  const request = seen.requestId ? await loadDocument(tx, seen.requestId, lock) : null
  const [row] = await tx.select().from(assignments).where(eq(assignments.id, assignmentId)).for('update')
  if (!row) throw missing
  return {
    ...row,
    request,
    inside: request?.flow === 'internal',
    draft: reply ? EDITABLE_STATES.has(reply.state) : true,
    responsibleId: executors.find((executor) => executor.responsible)?.personId ?? null,
    executorIds: executors.map((executor) => executor.personId),
  }
}

/** The stream an instruction's acts are chained in: its letter's, else that of the document written for it. */
export const streamOf = ({ id, requestId, replyId }: Pick<LoadedAssignment, 'id' | 'requestId' | 'replyId'>): string =>
  `document:${requestId ?? replyId ?? id}`
