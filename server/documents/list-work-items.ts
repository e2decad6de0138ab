import { and, asc, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { workItems } from '@/db/schema'
import type { WorkItemKind } from './work-items'

export type WorkItem = typeof workItems.$inferSelect

/** What was asked of people on a document, in the order it was asked; of one kind. */
export function listWorkItems(db: DbOrTx, documentId: string, kind: WorkItemKind): Promise<WorkItem[]> {
  return db
    .select()
    .from(workItems)
    .where(and(eq(workItems.documentId, documentId), eq(workItems.kind, kind)))
    .orderBy(asc(workItems.openedAt), asc(workItems.id))
}
