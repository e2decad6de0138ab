import { sql } from 'drizzle-orm'
import { timelineReads } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { loadDocument } from './load-document'
import { canComment } from './policy'
import { touchPerson } from './touch-person'

/** Remembers how far a person has read a feed; the mark only moves forward and never past the last item. */
export const markRead = defineCommand(documentsContract.markRead, {
  name: 'documents.markRead',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: canComment,
  async run(ctx, { documentId, seq }, document) {
    const lastSeq = Math.min(seq, document.lastSeq)
    const [row] = await ctx.tx
      .insert(timelineReads)
      .values({ documentId, personId: ctx.actor.personId, lastSeq })
      .onConflictDoUpdate({
        target: [timelineReads.documentId, timelineReads.personId],
        set: { lastSeq: sql`greatest(${timelineReads.lastSeq}, excluded.last_seq)` },
      })
      .returning({ lastRead: timelineReads.lastSeq })
    touchPerson(ctx, ctx.actor.personId)
    return { lastRead: row?.lastRead ?? lastSeq }
  },
  audit: ({ documentId, seq }, _output, document) => ({
    stream: `person-reads:${document.id}`,
    detail: { documentId, seq },
  }),
})
