import { eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentVersions, roomTexts, roomUpdates } from '@/db/schema'
import type { BodyNode } from '@/lib/editor/content'
import { baseBody } from '@/lib/editor/suggestions/body'
import { bodyOf, updateFromBody } from '@/lib/editor/yjs'
import { personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { loadUpdates, lockTextAlone, notifyRooms, readText } from './store'

/** The text of a document as it is committed now, with the suggestions that are open in it. */
export async function writtenText(db: DbOrTx, documentId: string): Promise<BodyNode> {
  const { doc } = await readText(db, documentId)
  const body = bodyOf(doc)
  doc.destroy()
  return body
}

/** The text that stands now: what is printed, searched and sent. A suggestion is no part of it until it is accepted. */
export const currentText = async (db: DbOrTx, documentId: string): Promise<BodyNode> =>
  baseBody(await writtenText(db, documentId))

/** Begins the text of a new document with given content; a text that has begun is not overwritten. */
export async function createText(ctx: CommandContext, documentId: string, body: BodyNode): Promise<void> {
  await lockTextAlone(ctx.tx, documentId)
  const { updates } = await loadUpdates(ctx.tx, documentId)
  if (updates.length) throw new DomainError('conflict', 'rooms.text_exists')
  const [row] = await ctx.tx
    .insert(roomUpdates)
    .values({ documentId, update: updateFromBody(body), personId: personOf(ctx.actor), createdAt: ctx.now })
    .returning({ seq: roomUpdates.seq })
  await notifyRooms(ctx.tx, { documentId, seq: row ? [row.seq] : [] })
  ctx.emit('rooms.textSettled', { documentId })
}

/**
 * Closes or opens the text for edits from this moment. An edit is either committed before, and stays, or
 * comes after and is refused with this reason; everyone in the room is told with the commit.
 */
export async function setTextLock(ctx: CommandContext, documentId: string, lock: string | null): Promise<void> {
  await lockTextAlone(ctx.tx, documentId)
  const set = { locked: lock !== null, reason: lock }
  await ctx.tx
    .insert(roomTexts)
    .values({ documentId, ...set })
    .onConflictDoUpdate({ target: roomTexts.documentId, set })
  await notifyRooms(ctx.tx, { documentId, lock })
}

/** Opens the text again: a return for rework gives it back to the executor. */
export const unlockText = (ctx: CommandContext, documentId: string): Promise<void> => setTextLock(ctx, documentId, null)

export type Version = typeof documentVersions.$inferSelect

/** A frozen version, or null. */
export async function getVersion(db: DbOrTx, versionId: string): Promise<Version | null> {
  const [row] = await db.select().from(documentVersions).where(eq(documentVersions.id, versionId))
  return row ?? null
}
