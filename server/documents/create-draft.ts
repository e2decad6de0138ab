import { documentsContract } from '@/lib/contracts/documents'
import { getPerson } from '../directory'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { getOrganisation } from '../organisations'
import { createDocument } from './create-document'
import { canDraft } from './policy'

/** Begins a document on one's own initiative: an initiative letter, a memo. Incoming ones begin at the registry. */
export const createDraft = defineCommand(documentsContract.createDraft, {
  name: 'documents.createDraft',
  load: async () => null,
  policy: canDraft,
  async run(ctx, { kind, title, access, correspondentId }) {
    if (kind === 'incoming') throw new DomainError('invalid', 'documents.unknown_kind', { kind })
    if (correspondentId) await getOrganisation(ctx.tx, correspondentId)
    const { fullName, phone } = await getPerson(ctx.tx, ctx.actor.personId)
    const { id, draftNumber } = await createDocument(ctx, {
      kind,
      title,
      access,
      correspondentId: correspondentId ?? null,
      // The executor's mark is the author's own until somebody writes another.
      requisites: { executor: { name: fullName, phone: phone ?? '' } },
    })
    return { documentId: id, draftNumber }
  },
  audit: (input, output) => ({
    stream: `document:${output.documentId}`,
    detail: { kind: input.kind, draftNumber: output.draftNumber },
  }),
})
