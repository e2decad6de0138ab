import { eq } from 'drizzle-orm'
import { comments } from '@/db/schema'
import { roomsContract } from '@/lib/contracts/rooms'
import { addTimeline } from '../documents'
import { personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { loadComment } from './load-comment'
import { canResolve } from './policy'

/** Settles a remark, or opens it again; doing it twice changes nothing more. */
export const resolveComment = defineCommand(roomsContract.resolveComment, {
  name: 'rooms.resolveComment',
  load: loadComment,
  policy: (actor, { document, comment }) => canResolve(actor, document, comment),
  async run(ctx, { documentId, resolved }, { comment }) {
    if (resolved === (comment.resolvedAt !== null)) return { resolved }
    const set = { resolvedAt: resolved ? ctx.now : null, resolvedBy: resolved ? personOf(ctx.actor) : null }
    await ctx.tx.update(comments).set(set).where(eq(comments.id, comment.id))
    const data = { commentId: comment.id, quote: comment.quote?.slice(0, 300) ?? null }
    await addTimeline(ctx, { documentId, kind: 'event', name: resolved ? 'rooms.resolved' : 'rooms.reopened', data })
    return { resolved }
  },
  audit: ({ documentId, commentId, resolved }) => ({
    stream: `document:${documentId}`,
    detail: { commentId, resolved },
  }),
})
