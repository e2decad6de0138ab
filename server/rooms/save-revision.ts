import { textRevisions } from '@/db/schema'
import { roomsContract } from '@/lib/contracts/rooms'
import { accessOf, loadDocument } from '../documents'
import { personOf } from '../kernel/actor'
import { defineCommand } from '../kernel/command'
import { newId } from '../kernel/ids'
import { currentText } from './texts'

/** Names the text as it stands, so that it can be found, compared and restored. For whoever writes the document, at any stage. */
export const saveRevision = defineCommand(roomsContract.saveRevision, {
  name: 'rooms.saveRevision',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: (actor, document) => (accessOf(actor, document) === 'write' ? true : 'documents.read_only'),
  async run(ctx, { documentId, name }, { title, requisites }) {
    const id = newId()
    const content = await currentText(ctx.tx, documentId)
    const made = { createdBy: personOf(ctx.actor), createdAt: ctx.now }
    await ctx.tx.insert(textRevisions).values({ id, documentId, name, content, title, requisites, ...made })
    const room = `document:${documentId}`
    ctx.touch({ entity: room, version: 0, rooms: [room] })
    return { key: `named:${id}` }
  },
  audit: ({ documentId, name }, { key }) => ({ stream: `document:${documentId}`, detail: { key, name } }),
})
