import { roomsContract } from '@/lib/contracts/rooms'
import { addTimeline, canWrite, loadDocument } from '../documents'
import { readWordText } from '../files'
import { defineCommand } from '../kernel/command'

/**
 * Gives the text of a Word file to somebody who writes a document. It enters the live text through their editor, as their
 * own edit: beside what others write, undone in one step, kept in the log with its author.
 */
export const importText = defineCommand(roomsContract.importText, {
  name: 'rooms.importText',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: canWrite,
  async run(ctx, { documentId, sha256, name }) {
    const read = await readWordText(ctx.tx, ctx.actor, sha256)
    await addTimeline(ctx, { documentId, kind: 'event', name: 'rooms.text_imported', data: { name } })
    return read
  },
  audit: ({ documentId, sha256, name }, { losses }) => ({
    stream: `document:${documentId}`,
    detail: { sha256, name, losses },
  }),
})
