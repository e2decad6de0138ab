import { and, inArray, isNull } from 'drizzle-orm'
import { people } from '@/db/schema'
import { documentsContract } from '@/lib/contracts/documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { grantByInvitation } from './grants'
import { loadDocument } from './load-document'
import { canInvite } from './policy'
import { addTimeline } from './timeline'

/** Lets colleagues into the room to write or to read; the executor stays the responsible author. */
export const invite = defineCommand(documentsContract.invite, {
  name: 'documents.invite',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor, lock: true }),
  policy: canInvite,
  async run(ctx, { documentId, personIds, access }) {
    const known = await ctx.tx
      .select({ id: people.id })
      .from(people)
      .where(and(inArray(people.id, personIds), isNull(people.leftAt)))
    if (known.length !== new Set(personIds).size) throw new DomainError('invalid', 'documents.unknown_person')
    await grantByInvitation(ctx, documentId, personIds, access)
    await addTimeline(ctx, {
      documentId,
      kind: 'event',
      name: 'documents.invited',
      data: { access },
      mentions: [...new Set(personIds)],
    })
    return { documentId }
  },
  audit: ({ documentId, personIds, access }) => ({ stream: `document:${documentId}`, detail: { personIds, access } }),
})
