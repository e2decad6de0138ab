import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type * as Y from 'yjs'
import type { Db } from '@/db/client'
import { comments } from '@/db/schema'
import { type Passage, passageOf, placePassage, viewOf } from '@/lib/editor/passage'
import { bodyOf } from '@/lib/editor/yjs'
import type { Reaction } from '../reactions'
import { readText } from './store'
import { tellProposals } from './tell-proposals'

/** After a pause in the writing the text is read once: its remarks are kept at their words, and the feed hears who proposes. */
const onTextSettled: Reaction<'rooms.textSettled'> = async ({ documentId }, context) => {
  const { doc } = await readText(context.db, documentId)
  await bindRemarks(context.db, documentId, doc)
  const body = bodyOf(doc)
  doc.destroy()
  await tellProposals(context, documentId, body)
}

/**
 * Remarks whose passage was moved (cut and paste, a split paragraph) are bound to its new place; otherwise they would live by
 * their quote alone and be lost with the next edit of it.
 */
async function bindRemarks(db: Db, documentId: string, doc: Y.Doc): Promise<void> {
  const open = await db
    .select()
    .from(comments)
    .where(and(eq(comments.documentId, documentId), isNull(comments.resolvedAt), isNotNull(comments.quote)))
  if (!open.length) return
  const view = viewOf(doc)
  for (const { id, from, to, quote } of open) {
    const place = placePassage(view, { from, to, quote } as Passage)
    if (place.state !== 'moved') continue
    const bound = passageOf(view, place.from, place.to)
    await db.update(comments).set({ from: bound.from, to: bound.to }).where(eq(comments.id, id))
  }
}

export default onTextSettled
