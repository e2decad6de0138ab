import { cabinetContract } from '@/lib/contracts/cabinet'
import { canComment, loadDocument, unreadLast } from '../documents'
import { defineCommand } from '../kernel/command'

/** Shows a document as unread again, so that the person comes back to it; only their own mark moves. */
export const markUnread = defineCommand(cabinetContract.markUnread, {
  name: 'cabinet.markUnread',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: canComment,
  run: async (ctx, { documentId }) => ({ lastRead: await unreadLast(ctx, documentId) }),
  audit: ({ documentId }) => ({ stream: `person-reads:${documentId}`, detail: { documentId, unread: true } }),
})
