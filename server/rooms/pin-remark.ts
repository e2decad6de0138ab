import { inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { comments } from '@/db/schema'
import { type Passage, placePassage, viewOf } from '@/lib/editor/passage'
import { personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { newId } from '../kernel/ids'
import { readText } from './store'

type Remark = { documentId: string; text: string; passage: Passage }

/**
 * Binds a remark to a passage of the live text, whoever says it: somebody in talk (V-09.02), or a reviewer with a decision
 * . Gives its id and the words as they are read. Throws `rooms.passage_changed` where they stand otherwise by now.
 */
export async function pinRemark(ctx: CommandContext, { documentId, text, passage }: Remark) {
  const { doc } = await readText(ctx.tx, documentId)
  const words = wordsAsSeen(doc, passage)
  doc.destroy()
  if (words === null) throw new DomainError('conflict', 'rooms.passage_changed')
  const id = newId()
  const authorId = personOf(ctx.actor)
  const { from, to, quote } = passage
  await ctx.tx.insert(comments).values({ from, to, quote, id, documentId, text, authorId, createdAt: ctx.now })
  return { id, words }
}

/** Passages of pinned remarks, by the ids of the remarks. */
export async function passagesOf(db: DbOrTx, ids: string[]): Promise<Map<string, Passage>> {
  if (!ids.length) return new Map()
  const { id, from, to, quote } = comments
  const rows = await db.select({ id, from, to, quote }).from(comments).where(inArray(id, ids))
  return new Map(rows.map((row) => [row.id, { from: row.from ?? '', to: row.to ?? '', quote: row.quote ?? '' }]))
}

/** The words of a passage as they are read, those of several paragraphs or cells apart; null where it stands otherwise by now. */
function wordsAsSeen(text: Parameters<typeof viewOf>[0], passage: Passage): string | null {
  const view = viewOf(text)
  const { state, from, to } = placePassage(view, passage)
  return state === 'exact' || state === 'moved' ? view.doc.textBetween(from, to, ' ', ' ').trim() : null
}
