import { roomsContract } from '@/lib/contracts/rooms'
import { addTimeline, canComment, loadDocument, whomNamed } from '../documents'
import { defineCommand } from '../kernel/command'
import { pinRemark } from './pin-remark'

/**
 * Remarks on a passage, perhaps naming whom it is for (V-09.02). Everyone who was let in may: the text itself is not written.
 * The passage must stand as it was seen.
 */
export const addComment = defineCommand(roomsContract.addComment, {
  name: 'rooms.addComment',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: canComment,
  async run(ctx, { documentId, text, mentions: people, units: named, ...passage }, document) {
    const { mentions, units } = await whomNamed(ctx, document, { mentions: people, units: named })
    const { id, words } = await pinRemark(ctx, { documentId, text, passage })
    const data = {
      ...{ commentId: id, wordsId: id },
      quote: words.slice(0, 300),
      text: text.slice(0, 300),
      ...(units.length ? { units } : {}),
    }
    await addTimeline(ctx, { documentId, kind: 'event', name: 'rooms.commented', data, mentions })
    return { id }
  },
  audit: ({ documentId, quote, text }, { id }) => ({
    stream: `document:${documentId}`,
    detail: { commentId: id, quote, text },
  }),
})
