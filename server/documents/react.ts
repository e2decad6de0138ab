import { and, eq } from 'drizzle-orm'
import { timelineReactions } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { loadDocument } from './load-document'
import { canComment } from './policy'
import { saidItem } from './said-item'
import { touchFeed } from './timeline'

/** Answers what somebody said with a sign («Принято»), or takes the sign back; both said twice are said once. */
export const react = defineCommand(documentsContract.react, {
  name: 'documents.react',
  async load(tx, place, actor) {
    const document = await loadDocument(tx, place.documentId, { actor })
    await saidItem(tx, place)
    return document
  },
  policy: canComment,
  async run(ctx, { documentId, itemId, kind, on }) {
    const mine = { itemId, kind, personId: ctx.actor.personId }
    if (on)
      await ctx.tx
        .insert(timelineReactions)
        .values({ ...mine, createdAt: ctx.now })
        .onConflictDoNothing()
    else {
      const which = [eq(timelineReactions.itemId, itemId), eq(timelineReactions.kind, kind)]
      await ctx.tx.delete(timelineReactions).where(and(...which, eq(timelineReactions.personId, mine.personId)))
    }
    touchFeed(ctx, { id: itemId, documentId })
    return { id: itemId }
  },
  audit: ({ documentId, itemId, kind, on }) => ({
    stream: `document:${documentId}`,
    detail: { itemId, reaction: kind, on },
  }),
})
