import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { timelineItems } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { loadDocument } from './load-document'
import { personRefs } from './person-refs'
import { canComment } from './policy'
import { addTimeline } from './timeline'

/** Says something in the room: plain text with mentions of people, perhaps in reply or with a quoted passage. */
export const postMessage = defineCommand(documentsContract.postMessage, {
  name: 'documents.postMessage',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: canComment,
  async run(ctx, { documentId, text, mentions: named, replyToId, quote }) {
    const mentions = [...new Set(named)]
    if ((await personRefs(ctx.tx, mentions)).size < mentions.length)
      throw new DomainError('invalid', 'documents.unknown_person')
    if (replyToId) await requireAnswerable(ctx.tx, documentId, replyToId)
    const data = quote ? { text, quote } : { text }
    const entry = { documentId, kind: 'message' as const, name: 'documents.message', data, mentions, replyToId }
    const item = await addTimeline(ctx, entry)
    ctx.emit('documents.messagePosted', { documentId, itemId: item.id })
    return item
  },
  audit: ({ documentId, mentions }, { seq }) => ({ stream: `document:${documentId}`, detail: { seq, mentions } }),
})

/** One answers what somebody said in this room: a message or a visa; a foreign one is not found. */
async function requireAnswerable(tx: Tx, documentId: string, itemId: string): Promise<void> {
  const here = and(eq(timelineItems.id, itemId), eq(timelineItems.documentId, documentId))
  const said = inArray(timelineItems.kind, ['message', 'visa'])
  const [item] = await tx.select({ id: timelineItems.id }).from(timelineItems).where(and(here, said))
  if (!item) throw new DomainError('not_found', 'documents.no_such_message')
}
