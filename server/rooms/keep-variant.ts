import { eq } from 'drizzle-orm'
import { documents } from '@/db/schema'
import { roomsContract } from '@/lib/contracts/rooms'
import type { BodyNode } from '@/lib/editor/content'
import { isOurText } from '@/lib/editor/our-text'
import { getPerson } from '../directory'
import { canDraft, createDocument, linkDocuments, visibleDocumentIds } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { createText } from './texts'

/**
 * Keeps what somebody had written when the text was frozen or the right to write was taken: as a draft of their own,
 * linked with the document where they may still read it. The document itself is not touched.
 */
export const keepVariant = defineCommand(roomsContract.keepVariant, {
  name: 'rooms.keepVariant',
  load: async (tx, { documentId }, actor) => {
    const [origin] = await tx.select({ access: documents.access }).from(documents).where(eq(documents.id, documentId))
    return { origin, readable: await visibleDocumentIds(tx, actor, [documentId]) }
  },
  policy: canDraft,
  async run(ctx, { documentId, kind, title, access, content }, { origin, readable }) {
    if (kind === 'incoming') throw new DomainError('invalid', 'documents.unknown_kind', { kind })
    const { fullName, phone } = await getPerson(ctx.tx, ctx.actor.personId)
    const draft = await createDocument(ctx, {
      kind,
      title,
      // Words of a restricted document stay restricted, whoever carries them.
      access: origin?.access === 'dsp' ? 'dsp' : access,
      requisites: { executor: { name: fullName, phone: phone ?? '' } },
    })
    await createText(ctx, draft.id, ourText(content))
    if (readable.includes(documentId)) await linkDocuments(ctx, { fromId: draft.id, toId: documentId, kind: 'related' })
    return { documentId: draft.id, draftNumber: draft.draftNumber }
  },
  audit: ({ documentId, kind }, output) => ({
    stream: `document:${output.documentId}`,
    detail: { kind, draftNumber: output.draftNumber, variantOf: documentId },
  }),
})

/** The text when every block, mark and value of it is one a document may hold. */
function ourText(content: BodyNode): BodyNode {
  if (!isOurText(content)) throw new DomainError('invalid', 'rooms.foreign_content')
  return content
}
