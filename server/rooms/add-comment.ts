import { comments } from '@/db/schema'
import { roomsContract } from '@/lib/contracts/rooms'
import { type Passage, placePassage, viewOf } from '@/lib/editor/passage'
import { addTimeline, canComment, loadDocument, whomNamed } from '../documents'
import { personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { readText } from './store'

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
    const { doc } = await readText(ctx.tx, documentId)
    const words = wordsAsSeen(doc, passage)
    doc.destroy()
    if (words === null) throw new DomainError('conflict', 'rooms.passage_changed')
    const id = newId()
    const authorId = personOf(ctx.actor)
    await ctx.tx.insert(comments).values({ ...passage, id, documentId, text, authorId, createdAt: ctx.now })
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

/** The words of a passage as they are read, those of several paragraphs or cells apart; null where it stands otherwise by now. */
function wordsAsSeen(text: Parameters<typeof viewOf>[0], passage: Passage): string | null {
  const view = viewOf(text)
  const { state, from, to } = placePassage(view, passage)
  return state === 'exact' || state === 'moved' ? view.doc.textBetween(from, to, ' ', ' ').trim() : null
}
