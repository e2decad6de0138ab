import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { comments } from '@/db/schema'
import { type Passage, passageOf, placePassage, viewOf } from '@/lib/editor/passage'
import type { Reaction } from '../reactions'
import { readText } from './store'

/**
 * After a pause in the writing, remarks whose passage was moved (cut and paste, a split paragraph) are bound to its new
 * place; otherwise they would live by their quote alone and be lost with the next edit of it.
 */
const onTextSettled: Reaction<'rooms.textSettled'> = async ({ documentId }, { db }) => {
  const open = await db
    .select()
    .from(comments)
    .where(and(eq(comments.documentId, documentId), isNull(comments.resolvedAt), isNotNull(comments.quote)))
  if (!open.length) return
  const { doc } = await readText(db, documentId)
  const view = viewOf(doc)
  for (const { id, from, to, quote } of open) {
    const place = placePassage(view, { from, to, quote } as Passage)
    if (place.state !== 'moved') continue
    const bound = passageOf(view, place.from, place.to)
    await db.update(comments).set({ from: bound.from, to: bound.to }).where(eq(comments.id, id))
  }
  doc.destroy()
}

export default onTextSettled
