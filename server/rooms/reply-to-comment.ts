import { comments } from '@/db/schema'
import { roomsContract } from '@/lib/contracts/rooms'
import { addTimeline, canComment } from '../documents'
import { personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { newId } from '../kernel/ids'
import { loadComment } from './load-comment'

/** Answers a remark; the answer stands under it. */
export const replyToComment = defineCommand(roomsContract.replyToComment, {
  name: 'rooms.replyToComment',
  load: loadComment,
  policy: (actor, { document }) => canComment(actor, document),
  async run(ctx, { documentId, text }, { comment }) {
    const id = newId()
    const authorId = personOf(ctx.actor)
    await ctx.tx.insert(comments).values({ id, documentId, text, parentId: comment.id, authorId, createdAt: ctx.now })
    const mentions = comment.authorId && comment.authorId !== authorId ? [comment.authorId] : []
    const data = { commentId: comment.id, quote: comment.quote?.slice(0, 300) ?? null, text: text.slice(0, 300) }
    await addTimeline(ctx, { documentId, kind: 'event', name: 'rooms.replied', data, mentions })
    return { id }
  },
  audit: ({ documentId, commentId, text }, { id }) => ({
    stream: `document:${documentId}`,
    detail: { commentId, replyId: id, text },
  }),
})
