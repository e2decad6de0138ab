import { eq } from 'drizzle-orm'
import { timelineItems } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { personRefs } from './person-refs'
import { loadMessage, ownWords } from './said-item'
import { touchWords } from './timeline'

/** Changes one's own words; the feed says that they were changed, the history keeps how they stood. */
export const editMessage = defineCommand(documentsContract.editMessage, {
  name: 'documents.editMessage',
  load: loadMessage,
  policy: ownWords,
  async run(ctx, { documentId, itemId, text, mentions: named }, item) {
    const mentions = [...new Set(named)]
    if ((await personRefs(ctx.tx, mentions)).size < mentions.length)
      throw new DomainError('invalid', 'documents.unknown_person')
    if (item.data.text === text) return { id: itemId }
    await ctx.tx
      .update(timelineItems)
      .set({ data: { ...item.data, text }, mentions, editedAt: ctx.now })
      .where(eq(timelineItems.id, itemId))
    ctx.emit('documents.messagePosted', { documentId, itemId })
    await touchWords(ctx, documentId)
    return { id: itemId }
  },
  audit: ({ documentId }, _, { seq, data: { text: was } }) => ({
    stream: `document:${documentId}`,
    detail: { seq, was },
  }),
})
