import { and, eq, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { workItems } from '@/db/schema'
import { type Actor, actsFor } from '../kernel/actor'

/** People whom the instruction, or a return, names as executors of a document. */
export async function executorsOf(db: DbOrTx, documentId: string): Promise<string[]> {
  const rows = await db
    .select({ personId: workItems.personId })
    .from(workItems)
    .where(
      and(
        eq(workItems.documentId, documentId),
        eq(workItems.state, 'open'),
        inArray(workItems.kind, ['execute', 'rework']),
      ),
    )
  return rows.map((row) => row.personId)
}

/** In whose name the caller sends: the executor they are, or whom they stand in for. */
export const executorFor = (actor: Actor, authorId: string | null, executorIds: string[]): string =>
  [...executorIds, ...(authorId ? [authorId] : [])].find((id) => actsFor(actor, id)) ?? actor.personId
