import { timelineReads } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { loadDocument } from './load-document'
import { canComment } from './policy'
import { touchPerson } from './touch-person'

/** Keeps a document at hand for one person. */
export const setFavourite = defineCommand(documentsContract.setFavourite, {
  name: 'documents.setFavourite',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: canComment,
  async run(ctx, { documentId, favourite }) {
    await ctx.tx
      .insert(timelineReads)
      .values({ documentId, personId: ctx.actor.personId, lastSeq: 0, favourite })
      .onConflictDoUpdate({ target: [timelineReads.documentId, timelineReads.personId], set: { favourite } })
    touchPerson(ctx, ctx.actor.personId)
    return { favourite }
  },
  audit: ({ documentId, favourite }) => ({ stream: `person-reads:${documentId}`, detail: { favourite } }),
})
