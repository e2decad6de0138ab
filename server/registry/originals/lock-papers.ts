import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { originalHandouts, paperOriginals, physicalAttachments } from '@/db/schema'
import { type LoadedDocument, loadDocument, personRefs } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'
import type { Verdict } from '../../kernel/policy'

export type Handout = typeof originalHandouts.$inferSelect
export type LockedOriginal = {
  document: LoadedDocument
  place: typeof paperOriginals.$inferSelect | null
  out: Handout | null
}

/** A document, where its original is kept and who has it, locked in this order for an act on it. */
export async function lockOriginal(tx: Tx, documentId: string, actor: Actor): Promise<LockedOriginal> {
  const document = await loadDocument(tx, documentId, { actor, lock: true })
  const [place] = await tx.select().from(paperOriginals).where(eq(paperOriginals.documentId, documentId)).for('update')
  const [out] = await tx
    .select()
    .from(originalHandouts)
    .where(and(eq(originalHandouts.documentId, documentId), isNull(originalHandouts.returnedAt)))
    .for('update')
  return { document, place: place ?? null, out: out ?? null }
}

type Attachment = typeof physicalAttachments.$inferSelect

/** A physical attachment of a document the actor may see, locked for a change. Throws `registry.attachment_not_found`. */
export async function lockAttachment(
  tx: Tx,
  { documentId, attachmentId }: { documentId: string; attachmentId: string },
  actor: Actor,
): Promise<{ document: LoadedDocument; attachment: Attachment }> {
  const document = await loadDocument(tx, documentId, { actor, lock: true })
  const [attachment] = await tx
    .select()
    .from(physicalAttachments)
    .where(and(eq(physicalAttachments.id, attachmentId), eq(physicalAttachments.documentId, documentId)))
    .for('update')
  if (!attachment) throw new DomainError('not_found', 'registry.attachment_not_found')
  return { document, attachment }
}

/** Throws where somebody changed the attachment since it was read, or it has come back. */
export function refuseStaleAttachment(attachment: Attachment, version: number): void {
  if (attachment.returnedOn) throw new DomainError('conflict', 'registry.attachment_is_back')
  if (attachment.version !== version) throw new DomainError('conflict', 'registry.attachment_changed')
}

/** Refuses as a conflict, naming who has the original where that is the reason. */
export async function requireOriginal(tx: Tx, verdict: Verdict, out: Handout | null): Promise<void> {
  if (verdict === true) return
  const people = await personRefs(tx, [out?.personId ?? null])
  throw new DomainError('conflict', verdict, { name: people.get(out?.personId ?? '')?.name ?? '' })
}
