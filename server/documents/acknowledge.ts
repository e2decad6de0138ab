import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { loadDocument } from './load-document'
import { canComment } from './policy'
import { addTimeline } from './timeline'
import { closeWorkItems } from './work-items'

/** «Ознакомлен»: closes this person's acquaintance items on the document; pressing again closes nothing more. */
export const acknowledge = defineCommand(documentsContract.acknowledge, {
  name: 'documents.acknowledge',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: canComment,
  async run(ctx, { documentId }) {
    const personId = ctx.actor.personId
    const closed = await closeWorkItems(ctx, { documentId, personId, kind: 'acquaint', outcome: 'done' })
    if (closed.length) await addTimeline(ctx, { documentId, kind: 'event', name: 'documents.acknowledged' })
    return { closed: closed.length }
  },
  audit: ({ documentId }, { closed }) => ({ stream: `document:${documentId}`, detail: { closed } }),
})
