import { eq } from 'drizzle-orm'
import { timelineItems } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { loadMessage, ownWords } from './said-item'
import { touchWords } from './timeline'
import { whomNamed } from './whom-named'

/** Changes one's own words; the feed says that they were changed, the history keeps how they stood. */
export const editMessage = defineCommand(documentsContract.editMessage, {
  name: 'documents.editMessage',
  load: loadMessage,
  policy: ownWords,
  async run(ctx, { documentId, itemId, text, ...named }, { document, ...item }) {
    const { mentions, units } = await whomNamed(ctx, document, named)
    if (item.data.text === text) return { id: itemId }
    await ctx.tx
      .update(timelineItems)
      .set({ data: { ...item.data, text, units }, mentions, editedAt: ctx.now })
      .where(eq(timelineItems.id, itemId))
    ctx.emit('documents.messagePosted', { documentId, itemId })
    await touchWords(ctx, item)
    return { id: itemId }
  },
  audit: ({ documentId }, _, { seq, data: { text: was } }) => ({
    stream: `document:${documentId}`,
    detail: { seq, was },
  }),
})
