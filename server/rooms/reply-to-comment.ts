import { comments } from '@/db/schema'
import { roomsContract } from '@/lib/contracts/rooms'
import { addTimeline, canComment, whomNamed } from '../documents'
import { personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { newId } from '../kernel/ids'
import { loadComment } from './load-comment'

/** Answers a remark; the answer stands under it, and is for the author of the remark and whom it names (V-09.02). */
export const replyToComment = defineCommand(roomsContract.replyToComment, {
  name: 'rooms.replyToComment',
  load: loadComment,
  policy: (actor, { document }) => canComment(actor, document),
  async run(ctx, { documentId, text, mentions: people, units: named }, { document, comment }) {
    const { mentions: told, units } = await whomNamed(ctx, document, { mentions: people, units: named })
    const id = newId()
    const authorId = personOf(ctx.actor)
    await ctx.tx.insert(comments).values({ id, documentId, text, parentId: comment.id, authorId, createdAt: ctx.now })
    const author = comment.authorId && comment.authorId !== authorId ? [comment.authorId] : []
    const mentions = [...new Set([...author, ...told])]
    const data = {
      ...{ commentId: comment.id, wordsId: id },
      quote: comment.quote?.slice(0, 300) ?? null,
      text: text.slice(0, 300),
      ...(units.length ? { units } : {}),
    }
    await addTimeline(ctx, { documentId, kind: 'event', name: 'rooms.replied', data, mentions })
    return { id }
  },
  audit: ({ documentId, commentId, text }, { id }) => ({
    stream: `document:${documentId}`,
    detail: { commentId, replyId: id, text },
  }),
})
