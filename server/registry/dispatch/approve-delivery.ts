import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { dispatchLines } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { addTimeline, loadDocument } from '../../documents'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { touchRegistry } from '../touch-registry'
import { approversOf } from './heads'

/** The head of the executor, or the signer, approves how a document goes; both names stand in the card. */
export const approveDelivery = defineCommand(registryContract.approveDelivery, {
  name: 'registry.approveDelivery',
  async load(tx, { documentId }, actor) {
    const document = await loadDocument(tx, documentId, { actor, lock: true })
    return { document, approvers: await approversOf(tx, document) }
  },
  policy: (actor, { approvers }) => (approvers.has(actor.personId) ? true : 'registry.not_their_head'),
  async run(ctx, { documentId }) {
    const lines = dispatchLines
    const approved = await ctx.tx
      .update(lines)
      .set({ approvedBy: ctx.actor.personId })
      .where(
        and(
          eq(lines.documentId, documentId),
          ne(lines.state, 'sent'),
          isNotNull(lines.decidedBy),
          isNull(lines.approvedBy),
        ),
      )
      .returning({ id: lines.id })
    if (!approved.length) throw new DomainError('conflict', 'registry.nothing_to_approve')
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.delivery_approved' })
    touchRegistry(ctx)
    return { approved: approved.length }
  },
  audit: ({ documentId }, { approved }) => ({ stream: `document:${documentId}`, detail: { approved } }),
})
