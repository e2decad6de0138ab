import { roomsContract } from '@/lib/contracts/rooms'
import { addTimeline, beginDraft, canDraft } from '../documents'
import { addTextPictures, readWordText } from '../files'
import { defineCommand } from '../kernel/command'
import { createText } from './texts'

/** Begins a document with the text of a Word file its author has written elsewhere; it is edited like any other. */
export const importDraft = defineCommand(roomsContract.importDraft, {
  name: 'rooms.importDraft',
  load: async () => null,
  policy: canDraft,
  async run(ctx, { sha256, name, ...draft }) {
    // Before any row is locked: a large file takes its child seconds.
    const { content, losses, pictures } = await readWordText(ctx.tx, ctx.actor, sha256)
    const begun = await beginDraft(ctx, draft)
    const { documentId } = begun
    await addTextPictures(ctx, documentId, pictures)
    await createText(ctx, documentId, content)
    await addTimeline(ctx, { documentId, kind: 'event', name: 'rooms.text_imported', data: { name } })
    return { ...begun, losses }
  },
  audit: ({ kind, sha256, name }, { documentId, draftNumber, losses }) => ({
    stream: `document:${documentId}`,
    detail: { kind, draftNumber, sha256, name, losses },
  }),
})
