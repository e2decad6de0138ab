import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { revokeInvitation } from './grants'
import { loadDocument } from './load-document'
import { personRefs } from './person-refs'
import { canInvite } from './policy'
import { addTimeline } from './timeline'

/**
 * Takes an invitation back: the colleague is out of the room at once, with an open text too; what their own work on the
 * document needs stays with them. Throws `documents.not_invited` where access came by the work, not by an invitation.
 */
export const uninvite = defineCommand(documentsContract.uninvite, {
  name: 'documents.uninvite',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: canInvite,
  async run(ctx, { documentId, personId }) {
    if (!(await revokeInvitation(ctx, documentId, personId))) throw new DomainError('conflict', 'documents.not_invited')
    const name = (await personRefs(ctx.tx, [personId])).get(personId)?.name ?? ''
    await addTimeline(ctx, { documentId, kind: 'event', name: 'documents.uninvited', data: { name } })
    return { documentId }
  },
  audit: ({ documentId, personId }) => ({ stream: `document:${documentId}`, detail: { personId } }),
})
