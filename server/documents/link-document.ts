import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentsContract } from '@/lib/contracts/documents'
import type { Actor } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { leadsTo } from './get-link-graph'
import { linkDocuments } from './link-documents'
import { type LoadedDocument, loadDocument } from './load-document'
import { canLink } from './policy'
import { addTimeline } from './timeline'

/** Both documents, locked in the order of their ids; both must be open to who links them (C-09.12). */
export async function lockPair(
  tx: Tx,
  actor: Actor,
  { documentId, otherId }: { documentId: string; otherId: string },
): Promise<{ document: LoadedDocument; other: LoadedDocument }> {
  if (documentId === otherId) throw new DomainError('invalid', 'documents.link_itself')
  const loaded = new Map<string, LoadedDocument>()
  for (const id of [documentId, otherId].sort()) loaded.set(id, await loadDocument(tx, id, { actor, lock: true }))
  const [document, other] = [loaded.get(documentId), loaded.get(otherId)]
  if (!document || !other) throw new DomainError('not_found', 'documents.not_found')
  return { document, other }
}

/**
 * Links a document to another one that this person may read; the link shows in both cards and never closes a circle of
 * its kind (C-09.11, C-09.12). A letter of the office covers a letter of the office (R-24.11). Throws `documents.link_circle`,
 * `documents.cover_of_letters`. Links of one kind are put down one after another: two at once could close one together.
 */
export const linkDocument = defineCommand(documentsContract.link, {
  name: 'documents.link',
  load: (tx, input, actor) => lockPair(tx, actor, input),
  policy: (actor, { document }) => canLink(actor, document),
  async run(ctx, { documentId, otherId, kind }, { document, other }) {
    if (kind === 'covers' && (document.flow !== 'outgoing' || other.flow !== 'outgoing'))
      throw new DomainError('invalid', 'documents.cover_of_letters')
    await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`links:${kind}`}, 0))`)
    if (await leadsTo(ctx.tx, { from: otherId, to: documentId, kind }))
      throw new DomainError('conflict', 'documents.link_circle')
    const linked = await linkDocuments(ctx, { fromId: documentId, toId: otherId, kind })
    if (linked)
      for (const end of [documentId, otherId])
        await addTimeline(ctx, { documentId: end, kind: 'event', name: 'documents.linked', data: { kind } })
    return { linked }
  },
  audit: ({ documentId, otherId, kind }) => ({ stream: `document:${documentId}`, detail: { otherId, kind } }),
})
