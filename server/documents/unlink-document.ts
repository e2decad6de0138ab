import { and, eq } from 'drizzle-orm'
import { documentLinks } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { lockPair } from './link-document'
import { canLink } from './policy'
import { addTimeline } from './timeline'

/** Takes away a link that was put down by hand; the feed of both documents tells of it. */
export const unlinkDocument = defineCommand(documentsContract.unlink, {
  name: 'documents.unlink',
  load: (tx, input, actor) => lockPair(tx, actor, input),
  policy: (actor, { document }) => canLink(actor, document),
  async run(ctx, { documentId, otherId, kind }) {
    const gone = await ctx.tx
      .delete(documentLinks)
      .where(and(eq(documentLinks.fromId, documentId), eq(documentLinks.toId, otherId), eq(documentLinks.kind, kind)))
      .returning()
    if (!gone.length) throw new DomainError('not_found', 'documents.no_such_link')
    for (const end of [documentId, otherId])
      await addTimeline(ctx, { documentId: end, kind: 'event', name: 'documents.unlinked', data: { kind } })
    return { linked: false }
  },
  audit: ({ documentId, otherId, kind }) => ({ stream: `document:${documentId}`, detail: { otherId, kind } }),
})
