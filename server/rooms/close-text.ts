import { updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { roomUpdates } from '@/db/schema'
import { BODY_FIELD } from '@/lib/editor/content'
import { documentSchema } from '@/lib/editor/schema'
import { suggestionIds } from '@/lib/editor/suggestions/list'
import { decided } from '@/lib/editor/suggestions/prove'
import { bodyOf } from '@/lib/editor/yjs'
import { LOCK } from '@/lib/realtime/room-protocol'
import type { CommandContext } from '../kernel/command'
import { lockTextAlone, notifyRooms, readText } from './store'
import { setTextLock } from './texts'

/**
 * Closes the text of a signed document for good: what was proposed on approval and not taken falls away, so that the text
 * is what was signed. The log keeps who proposed what.
 */
export async function closeText(ctx: CommandContext, documentId: string): Promise<void> {
  await lockTextAlone(ctx.tx, documentId)
  const { doc } = await readText(ctx.tx, documentId)
  const body = bodyOf(doc)
  if (suggestionIds(body).size) {
    const before = Y.encodeStateVector(doc)
    const standing = decided(documentSchema().nodeFromJSON(body), 'reject')
    doc.transact(() =>
      updateYFragment(doc, doc.getXmlFragment(BODY_FIELD), standing, { mapping: new Map(), isOMark: new Map() }),
    )
    const update = Y.encodeStateAsUpdate(doc, before)
    const [row] = await ctx.tx
      .insert(roomUpdates)
      .values({ documentId, update, personId: null, createdAt: ctx.now })
      .returning({ seq: roomUpdates.seq })
    await notifyRooms(ctx.tx, { documentId, seq: row ? [row.seq] : [] })
  }
  doc.destroy()
  await setTextLock(ctx, documentId, LOCK.SIGNED)
}
