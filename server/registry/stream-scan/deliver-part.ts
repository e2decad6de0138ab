import { and, asc, eq, min } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { scanPages, scanParts } from '@/db/schema'
import { DomainError } from '../../kernel/errors'
import { execute } from '../../kernel/execute'
import { attachPages } from './attach-pages'
import type { Part, Stream } from './pieces'
import { scannerOf } from './scanner-of'

/**
 * Brings the next document of a sorted stack to its card in the name of who scanned it; answers which piece it was, or null
 * when all are brought. What the card does not take any more is left to a clerk (V-23.05).
 */
export async function deliverPart(db: Db, stream: Stream): Promise<string | null> {
  const [part] = await db
    .select({ id: scanParts.id, documentId: scanParts.documentId, first: min(scanPages.page) })
    .from(scanParts)
    .innerJoin(scanPages, eq(scanPages.partId, scanParts.id))
    .where(and(eq(scanParts.streamId, stream.id), eq(scanParts.state, 'awaiting')))
    .groupBy(scanParts.id)
    .orderBy(asc(min(scanPages.page)))
    .limit(1)
  if (!part) return null
  const actor = await scannerOf(db, stream)
  if (!actor) await leave(db, part.id, 'not_taken')
  else {
    const rows = await db.select({ page: scanPages.page }).from(scanPages).where(eq(scanPages.partId, part.id))
    const input = { streamId: stream.id, pages: rows.map(({ page }) => page), documentId: part.documentId }
    await execute(attachPages, { actor, db, requestId: part.id }, input).catch(refused(db, part.id))
  }
  return part.id
}

/** A refusal is for a clerk to see; a failure of the office's own is tried again by the queue. */
const refused = (db: Db, partId: string) => async (error: unknown) => {
  if (!(error instanceof DomainError)) throw error
  await leave(db, partId, error.code === 'registry.pages_unreadable' ? 'unreadable' : 'not_taken')
}

/** Only what still waits is left: a clerk or another run of this step may have been faster. */
const leave = (db: Db, partId: string, reason: NonNullable<Part['reason']>) =>
  db
    .update(scanParts)
    .set({ state: 'loose', reason, documentId: null })
    .where(and(eq(scanParts.id, partId), eq(scanParts.state, 'awaiting')))
