import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { dispatches } from '@/db/schema'
import { type LoadedDocument, loadDocument } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'

export type Sending = typeof dispatches.$inferSelect

/** A recorded sending with its document, both locked, the document first. */
export async function loadSending(
  tx: Tx,
  dispatchId: string,
  actor: Actor,
): Promise<{ sending: Sending; document: LoadedDocument }> {
  const here = eq(dispatches.id, dispatchId)
  const [found] = await tx.select({ documentId: dispatches.documentId }).from(dispatches).where(here)
  if (!found) throw new DomainError('not_found', 'registry.no_sending')
  const document = await loadDocument(tx, found.documentId, { actor, lock: true })
  const [sending] = await tx.select().from(dispatches).where(here).for('update')
  if (!sending) throw new DomainError('not_found', 'registry.no_sending')
  return { sending, document }
}
