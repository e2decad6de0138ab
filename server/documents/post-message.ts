import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { loadDocument } from './load-document'
import { personRefs } from './person-refs'
import { canComment } from './policy'
import { saidItem } from './said-item'
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
    if (replyToId) await saidItem(ctx.tx, { documentId, itemId: replyToId })
    const data = quote ? { text, quote } : { text }
    const entry = { documentId, kind: 'message' as const, name: 'documents.message', data, mentions, replyToId }
    const item = await addTimeline(ctx, entry)
    ctx.emit('documents.messagePosted', { documentId, itemId: item.id })
    return item
  },
  audit: ({ documentId, mentions }, { seq }) => ({ stream: `document:${documentId}`, detail: { seq, mentions } }),
})
