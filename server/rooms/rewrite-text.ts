import type { Node } from '@tiptap/pm/model'
import { updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { roomUpdates } from '@/db/schema'
import { BODY_FIELD } from '@/lib/editor/content'
import { documentSchema } from '@/lib/editor/schema'
import { bodyOf } from '@/lib/editor/yjs'
import type { CommandContext } from '../kernel/command'
import { lockTextAlone, notifyRooms, readText } from './store'

type Rewrite = { documentId: string; personId: string | null; by: (text: Node) => Node }

/**
 * Changes a text by an act of the office, as one edit of the person's: everybody in its room sees it with the commit, and no
 * other edit comes in until then. What the act leaves as it is costs nothing; what it throws leaves the text alone
 * (A-03.05, A-07.06).
 */
export async function rewriteText(ctx: CommandContext, { documentId, personId, by }: Rewrite): Promise<void> {
  await lockTextAlone(ctx.tx, documentId)
  const { doc } = await readText(ctx.tx, documentId)
  try {
    const text = documentSchema().nodeFromJSON(bodyOf(doc))
    const changed = by(text)
    if (changed.eq(text)) return
    const before = Y.encodeStateVector(doc)
    const how = { mapping: new Map(), isOMark: new Map() }
    doc.transact(() => updateYFragment(doc, doc.getXmlFragment(BODY_FIELD), changed, how))
    const update = Y.encodeStateAsUpdate(doc, before)
    const [row] = await ctx.tx
      .insert(roomUpdates)
      .values({ documentId, update, personId, createdAt: ctx.now })
      .returning({ seq: roomUpdates.seq })
    await notifyRooms(ctx.tx, { documentId, seq: row ? [row.seq] : [] })
  } finally {
    doc.destroy()
  }
}
