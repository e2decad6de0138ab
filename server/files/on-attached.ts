import { eq } from 'drizzle-orm'
import { blobs, filePages } from '@/db/schema'
import { createOutbox } from '../kernel/outbox'
import type { Reaction } from '../reactions'
import { extractText } from './extract-text'

/** Reads the text of a newly attached file, once per content, and tells search about it. */
const onAttached: Reaction<'files.attached'> = async ({ sha256 }, { db, now }) => {
  const [blob] = await db.select().from(blobs).where(eq(blobs.sha256, sha256))
  if (!blob) return
  const answer = blob.extraction === 'waiting' ? await extractText(sha256, blob.mime) : null
  await db.transaction(async (tx) => {
    if (answer && 'pages' in answer) {
      const rows = answer.pages.map((text, index) => ({ sha256, page: index + 1, text: text.replaceAll('\u0000', '') }))
      if (rows.length) await tx.insert(filePages).values(rows).onConflictDoNothing()
      const extraction = rows.some((row) => row.text.trim()) ? ('done' as const) : ('none' as const)
      await tx.update(blobs).set({ extraction, pages: rows.length || 1, extractedAt: now }).where(eq(blobs.sha256, sha256))
    } else if (answer) {
      await tx.update(blobs).set({ extraction: 'failed', extractionNote: answer.failure.slice(0, 500), extractedAt: now }).where(eq(blobs.sha256, sha256))
    }
    const outbox = createOutbox(`extracted:${sha256}:${now.getTime()}`)
    outbox.emit('files.extracted', { sha256 })
    await outbox.flush(tx)
  })
}

export default onAttached
