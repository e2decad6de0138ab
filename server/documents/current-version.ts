import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documents } from '@/db/schema'

/** Names the frozen text a document now stands at; visas and signatures are given to it. */
export async function setCurrentVersion(tx: Tx, documentId: string, versionId: string): Promise<void> {
  await tx.update(documents).set({ currentVersionId: versionId }).where(eq(documents.id, documentId))
}
