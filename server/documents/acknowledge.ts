import { documentsContract } from '@/lib/contracts/documents'
import { actsFor, type OnBehalf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { allOf } from '../kernel/policy'
import { type LoadedDocument, loadDocument } from './load-document'
import { canComment } from './policy'
import { addTimeline } from './timeline'
import { closeWorkItems } from './work-items'

type Loaded = { document: LoadedDocument; personId: string; acts: OnBehalf | null }

/**
 * «Ознакомлен»: closes a person's acquaintance items on the document (V-15.08); pressing again closes nothing more. A
 * substitute acknowledges for the absent one, and both names are recorded with the order.
 */
export const acknowledge = defineCommand(documentsContract.acknowledge, {
  name: 'documents.acknowledge',
  async load(tx, { documentId, personId }, actor): Promise<Loaded> {
    const whose = personId ?? actor.personId
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    return { document, personId: whose, acts: actsFor(actor, whose) }
  },
  policy: (actor, { document, acts }) =>
    allOf(canComment(actor, document), acts ? true : 'documents.not_your_acquaintance'),
  async run(ctx, { documentId }, { personId, acts }) {
    const closed = await closeWorkItems(ctx, { documentId, personId, kind: 'acquaint', outcome: 'done' })
    if (closed.length) await addTimeline(ctx, { documentId, kind: 'event', name: 'documents.acknowledged', ...acts })
    return { closed: closed.length }
  },
  audit: ({ documentId }, { closed }, { acts }) => ({ stream: `document:${documentId}`, ...acts, detail: { closed } }),
})
