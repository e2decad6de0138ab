import { and, eq, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { workItems } from '@/db/schema'
import type { Actor } from '../kernel/actor'
import type { WorkItemKind } from './work-items'

type Asked = { actor: Actor; kinds: readonly WorkItemKind[] }

/** Whether this person, or somebody they replace today, was ever asked such things about a document. */
export async function wasAsked(db: DbOrTx, documentId: string, { actor, kinds }: Asked): Promise<boolean> {
  const people = [actor.personId, ...actor.substitutes.map(({ personId }) => personId)]
  const [row] = await db
    .select({ id: workItems.id })
    .from(workItems)
    .where(
      and(
        eq(workItems.documentId, documentId),
        inArray(workItems.personId, people),
        inArray(workItems.kind, [...kinds]),
      ),
    )
    .limit(1)
  return row !== undefined
}
