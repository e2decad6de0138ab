import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentGrants, documents } from '@/db/schema'
import { openedByRight } from '../documents'
import type { EntryFacts } from './engine'
import { dayOf } from './postgres/narrow'

/** Who may see a document and what it may be narrowed by, as an engine outside PostgreSQL keeps it. */
export async function entryFacts(tx: Tx, documentId: string): Promise<EntryFacts | null> {
  const [row] = await tx
    .select({
      kind: documents.kind,
      state: documents.state,
      correspondentId: documents.correspondentId,
      journalId: documents.journalId,
      caseId: documents.caseId,
      authorId: documents.authorId,
      unitId: documents.unitId,
      day: sql<string>`${dayOf()}::text`,
      createdAt: documents.createdAt,
      access: documents.access,
    })
    .from(documents)
    .where(eq(documents.id, documentId))
  if (!row) return null
  const grants = await tx
    .select({ principal: documentGrants.principal })
    .from(documentGrants)
    .where(eq(documentGrants.documentId, documentId))
  const { createdAt, access, ...facts } = row
  const opened = openedByRight(facts) ? [`a:${access}`] : []
  const principals = [...grants.map((grant) => grant.principal), ...opened]
  return { ...facts, documentId, at: createdAt.getTime(), principals }
}
