import { eq } from 'drizzle-orm'
import * as Y from 'yjs'
import type { DbOrTx } from '@/db/client'
import { documentVersions, roomTexts, roomUpdates } from '@/db/schema'
import { type BodyNode } from '@/lib/editor/content'
import { bodyOf, updateFromBody } from '@/lib/editor/yjs'
import { personOf } from '../kernel/actor'
import type { CommandContext } from '../kernel/command'
import { loadUpdates, lockText, notifyRooms } from './store'

/** The text of a document as it is committed now. */
export async function currentText(db: DbOrTx, documentId: string): Promise<BodyNode> {
  const doc = new Y.Doc()
  const { updates } = await loadUpdates(db, documentId)
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const body = bodyOf(doc)
  doc.destroy()
  return body
}

/** Begins the text of a new document with given content. */
export async function createText(ctx: CommandContext, documentId: string, body: BodyNode): Promise<void> {
  await lockText(ctx.tx, documentId, 'update')
  const [row] = await ctx.tx
    .insert(roomUpdates)
    .values({ documentId, update: updateFromBody(body), personId: personOf(ctx.actor), createdAt: ctx.now })
    .returning({ seq: roomUpdates.seq })
  await notifyRooms(ctx.tx, { documentId, seq: row ? [row.seq] : [] })
}

/** Closes the text for edits from this moment, with the reason everyone in the room sees. */
export async function setTextLock(ctx: CommandContext, documentId: string, locked: boolean, reason = ''): Promise<void> {
  await lockText(ctx.tx, documentId, 'update')
  await ctx.tx.update(roomTexts).set({ locked, reason }).where(eq(roomTexts.documentId, documentId))
  await notifyRooms(ctx.tx, { documentId, locked, reason })
}

/** Opens the text again: a return for rework unlocks it for the executor. */
export const unlockText = (ctx: CommandContext, documentId: string): Promise<void> => setTextLock(ctx, documentId, false)

export type Version = typeof documentVersions.$inferSelect

/** A frozen version, or null. */
export async function getVersion(db: DbOrTx, versionId: string): Promise<Version | null> {
  const [row] = await db.select().from(documentVersions).where(eq(documentVersions.id, versionId))
  return row ?? null
}
