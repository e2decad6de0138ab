import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { loadDocument } from './load-document'
import { canComment } from './policy'
import { saidItem } from './said-item'
import { addTimeline } from './timeline'
import { whomNamed } from './whom-named'

/** Says something in the room: plain text with mentions of people and units, perhaps in reply or with a quoted passage. */
export const postMessage = defineCommand(documentsContract.postMessage, {
  name: 'documents.postMessage',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: canComment,
  async run(ctx, { documentId, text, replyToId, quote, place, ...named }, document) {
    const { mentions, units } = await whomNamed(ctx, document, named)
    if (replyToId) await saidItem(ctx.tx, { documentId, itemId: replyToId })
    const data = {
      text,
      ...(quote ? { quote } : {}),
      ...(quote && place ? { place } : {}),
      ...(units.length ? { units } : {}),
    }
    const entry = { documentId, kind: 'message' as const, name: 'documents.message', data, mentions, replyToId }
    const item = await addTimeline(ctx, entry)
    ctx.emit('documents.messagePosted', { documentId, itemId: item.id })
    return item
  },
  audit: ({ documentId, mentions, units }, { seq }) => ({
    stream: `document:${documentId}`,
    detail: { seq, mentions, ...(units.length ? { units } : {}) },
  }),
})
