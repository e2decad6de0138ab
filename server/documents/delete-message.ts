import { eq } from 'drizzle-orm'
import { timelineItems } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { loadMessage, ownWords } from './said-item'
import { touchWords } from './timeline'

/** Takes one's own words back: their place in the feed stays, empty; the history keeps what they were. */
export const deleteMessage = defineCommand(documentsContract.deleteMessage, {
  name: 'documents.deleteMessage',
  load: loadMessage,
  policy: ownWords,
  async run(ctx, { documentId, itemId }, item) {
    await ctx.tx.update(timelineItems).set({ deletedAt: ctx.now, mentions: [] }).where(eq(timelineItems.id, itemId))
    ctx.emit('documents.messagePosted', { documentId, itemId })
    await touchWords(ctx, item)
    return { id: itemId }
  },
  audit: ({ documentId }, _, { seq, data: { text: was } }) => ({
    stream: `document:${documentId}`,
    detail: { seq, was },
  }),
})
