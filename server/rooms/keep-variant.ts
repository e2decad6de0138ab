import { eq } from 'drizzle-orm'
import { documents } from '@/db/schema'
import { roomsContract } from '@/lib/contracts/rooms'
import type { BodyNode } from '@/lib/editor/content'
import { isOurText } from '@/lib/editor/our-text'
import { pictureKeys, withPictures } from '@/lib/editor/picture-keys'
import { beginDraft, canDraft, linkDocuments, visibleDocumentIds } from '../documents'
import { carryTextPictures } from '../files'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { createText } from './texts'

/**
 * Keeps what somebody had written when the text was frozen or the right to write was taken: as a draft of their own,
 * linked with the document where they may still read it. Lists tell it apart by its title, the letter keeps the
 * heading its author saw over it. The document itself is not touched.
 * Its pictures go along; from a document one may not read any more only those one brought there oneself, the rest are
 * left out and counted.
 */
export const keepVariant = defineCommand(roomsContract.keepVariant, {
  name: 'rooms.keepVariant',
  load: async (tx, { documentId }, actor) => {
    const [origin] = await tx.select({ access: documents.access }).from(documents).where(eq(documents.id, documentId))
    return { origin, readable: await visibleDocumentIds(tx, actor, [documentId]) }
  },
  policy: canDraft,
  async run(ctx, { documentId, kind, title, heading, access, content }, { origin, readable }) {
    // Words of a closed document stay closed, whoever carries them (R-16.09, V-19.27).
    const draft = await beginDraft(ctx, {
      ...{ kind, title, heading },
      access: origin && origin.access !== 'common' ? origin.access : access,
    })
    const [text, mayRead] = [ourText(content), readable.includes(documentId)]
    const way = { from: documentId, to: draft.documentId, readable: mayRead }
    const { body, dropped } = withPictures(text, await carryTextPictures(ctx, [...pictureKeys(text)], way))
    await createText(ctx, draft.documentId, body)
    if (mayRead) await linkDocuments(ctx, { fromId: draft.documentId, toId: documentId, kind: 'related' })
    return { ...draft, droppedPictures: dropped }
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
