import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { attachments, blobs, filePages } from '@/db/schema'
import { createOutbox } from '../kernel/outbox'
import type { Reaction } from '../reactions'
import { blobPath } from './blob-store'
import { inChild } from './child/pool'
import type { Answer } from './child/tasks'

/**
 * Reads the text of a newly attached file, once per content, and tells search and the screens about it. A file that cannot be read is
 * marked with the reason; it can still be opened by people.
 */
const onAttached: Reaction<'files.attached'> = async ({ sha256, attachmentId }, { db, now }) => {
  const [blob] = await db.select().from(blobs).where(eq(blobs.sha256, sha256))
  if (!blob) return
  const answer =
    blob.extraction === 'waiting' ? await inChild('read', { file: blobPath(sha256), mime: blob.mime }) : null
  await db.transaction(async (tx) => {
    if (answer) await keep(tx, { sha256, answer, now })
    const outbox = createOutbox(`extracted:${attachmentId}`)
    outbox.emit('files.extracted', { sha256 })
    for (const { documentId } of await holdersOf(tx, sha256)) {
      outbox.touch({ entity: `files:${documentId}`, version: 0, rooms: [`document:${documentId}`] })
    }
    await outbox.flush(tx)
  })
}

/** Every document that holds this content: one reading serves them all. */
const holdersOf = (tx: Tx, sha256: string) =>
  tx.selectDistinct({ documentId: attachments.documentId }).from(attachments).where(eq(attachments.sha256, sha256))

const ROWS_PER_INSERT = 200

async function keep(
  tx: Tx,
  { sha256, answer, now }: { sha256: string; answer: Answer<'read'>; now: Date },
): Promise<void> {
  const mine = eq(blobs.sha256, sha256)
  if ('failure' in answer) {
    await tx
      .update(blobs)
      .set({ extraction: 'failed', extractionNote: `${answer.failure}: ${answer.note}`, extractedAt: now })
      .where(mine)
    return
  }
  const rows = answer.pages.map((text, index) => ({ sha256, page: index + 1, text }))
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
    await tx
      .insert(filePages)
      .values(rows.slice(at, at + ROWS_PER_INSERT))
      .onConflictDoNothing()
  }
  const extraction = rows.some((row) => row.text.trim()) ? ('done' as const) : ('none' as const)
  await tx
    .update(blobs)
    .set({ extraction, extractedAt: now, ...(rows.length ? { pages: rows.length } : {}) })
    .where(mine)
}

export default onAttached
