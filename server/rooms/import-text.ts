import { roomsContract } from '@/lib/contracts/rooms'
import { canWrite, loadDocument } from '../documents'
import { addTextPictures, readWordText } from '../files'
import { defineCommand } from '../kernel/command'

/**
 * Gives the text of a Word file to somebody who writes a document. It enters the live text through their editor, as their
 * own edit: beside what others write, undone in one step, kept in the log with its author. The feed says nothing of
 * it: whether the text was put in is known to the log alone.
 */
export const importText = defineCommand(roomsContract.importText, {
  name: 'rooms.importText',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: canWrite,
  async run(ctx, { documentId, sha256 }) {
    const { pictures, ...text } = await readWordText(ctx.tx, ctx.actor, sha256)
    await addTextPictures(ctx, documentId, pictures)
    return text
  },
  audit: ({ documentId, sha256, name }, { losses }) => ({
    stream: `document:${documentId}`,
    detail: { sha256, name, losses },
  }),
})
