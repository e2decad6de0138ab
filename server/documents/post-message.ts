import { and, eq } from 'drizzle-orm'
import { timelineItems } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { loadDocument } from './load-document'
import { canComment } from './policy'
import { addTimeline } from './timeline'

/** Says something in the room: plain text with mentions of people, perhaps in reply or with a quoted passage. */
export const postMessage = defineCommand(documentsContract.postMessage, {
  name: 'documents.postMessage',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: canComment,
  async run(ctx, { documentId, text, mentions, replyToId, quote }) {
    if (replyToId) {
      const [quoted] = await ctx.tx
        .select({ id: timelineItems.id })
        .from(timelineItems)
        .where(and(eq(timelineItems.id, replyToId), eq(timelineItems.documentId, documentId)))
      if (!quoted) throw new DomainError('not_found', 'documents.no_such_message')
    }
    const item = await addTimeline(ctx, {
      documentId,
      kind: 'message',
      name: 'documents.message',
      data: quote ? { text, quote } : { text },
      mentions: [...new Set(mentions)],
      replyToId,
    })
    ctx.emit('documents.messagePosted', { documentId, itemId: item.id })
    return item
  },
  audit: ({ documentId, mentions }, { seq }) => ({ stream: `document:${documentId}`, detail: { seq, mentions } }),
})
