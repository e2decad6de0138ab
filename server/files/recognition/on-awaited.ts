import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { blobs, filePages } from '@/db/schema'
import { createOutbox } from '../../kernel/outbox'
import type { Reaction } from '../../reactions'
import { blobFile } from '../blob-store'
import { inChild } from '../child/pool'
import type { Answer } from '../child/tasks'
import { touchHolders } from '../touch-holders'
import { languageData } from './language-data'

/** A page that three times took its process with it is given up; the limit counts even when the whole node died. */
const ATTEMPTS = 3
/** A long scan is found by its first pages while the last are still being recognised. */
const TELL_SEARCH_EVERY = 20

/**
 * Recognises the next page of a scan and hands its text to search like that of any page (C-16.07). One page is one job that
 * leaves the next behind in the transaction that keeps the page: whenever a process dies, at most one page is read again.
 */
const onAwaited: Reaction<'files.recognitionAwaited'> = async ({ sha256 }, { db, now }) => {
  const data = languageData()
  const next = data ? await takePage(db, sha256) : null
  if (!data || !next) return finish(db, { sha256, now, data })
  const { page, attempts, mime, said } = next
  const answer: Answer<'recognise'> =
    attempts > ATTEMPTS
      ? { failure: 'crash', note: 'given up' }
      : await inChild('recognise', { file: await blobFile(sha256), mime, page, data })
  const again = 'failure' in answer && answer.failure === 'crash' && attempts <= ATTEMPTS
  await db.transaction(async (tx) => {
    if (!again) await keepPage(tx, { sha256, page, answer, said })
    const outbox = createOutbox(`recognised:${sha256}:${page}:${attempts}`)
    outbox.emit('files.recognitionAwaited', { sha256 })
    if (page % TELL_SEARCH_EVERY === 0) outbox.emit('files.extracted', { sha256 })
    await touchHolders(tx, outbox, sha256)
    await outbox.flush(tx)
  })
}

/** The first page that waits, with this attempt counted before it begins. */
async function takePage(db: Db, sha256: string) {
  const [blob] = await db.select({ mime: blobs.mime }).from(blobs).where(eq(blobs.sha256, sha256))
  const first = db
    .select({ page: filePages.page })
    .from(filePages)
    .where(and(eq(filePages.sha256, sha256), eq(filePages.reading, 'awaited')))
    .orderBy(asc(filePages.page))
    .limit(1)
  const [taken] = await db
    .update(filePages)
    .set({ attempts: sql`${filePages.attempts} + 1` })
    .where(and(eq(filePages.sha256, sha256), eq(filePages.page, first)))
    .returning({ page: filePages.page, attempts: filePages.attempts, said: filePages.text })
  return blob && taken ? { ...taken, mime: blob.mime } : null
}

type Kept = { sha256: string; page: number; answer: Answer<'recognise'>; said: string }

/** A page is kept once: who comes second with the same page changes nothing. The few words a file says itself stay where none was recognised. */
async function keepPage(tx: Tx, { sha256, page, answer, said }: Kept): Promise<void> {
  const read = 'failure' in answer ? null : answer.page
  const nothing = read && said.trim() && !read.text.trim()
  await tx
    .update(filePages)
    .set(nothing ? { reading: 'text' } : read ? { reading: 'recognised', ...read } : { reading: 'failed' })
    .where(and(eq(filePages.sha256, sha256), eq(filePages.page, page), eq(filePages.reading, 'awaited')))
}

/** All pages are through, or the knowledge of the language was taken away meanwhile: then the rest waits for it. */
async function finish(
  db: Db,
  { sha256, now, data }: { sha256: string; now: Date; data: string | null },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [left] = await tx
      .select({
        awaited: count(sql`case when ${filePages.reading} = 'awaited' then 1 end`),
        failed: count(sql`case when ${filePages.reading} = 'failed' then 1 end`),
        texts: count(sql`case when ${filePages.text} ~ '\\S' then 1 end`),
      })
      .from(filePages)
      .where(eq(filePages.sha256, sha256))
    if (!left || (left.awaited && data)) return
    const extraction = left.awaited ? 'unrecognised' : left.texts ? 'done' : left.failed ? 'failed' : 'none'
    await tx
      .update(blobs)
      .set({ extraction, extractedAt: now, ...(extraction === 'failed' ? { extractionNote: 'recognition' } : {}) })
      .where(and(eq(blobs.sha256, sha256), eq(blobs.extraction, 'recognising')))
    const outbox = createOutbox(`recognised:${sha256}`)
    outbox.emit('files.extracted', { sha256 })
    await touchHolders(tx, outbox, sha256)
    await outbox.flush(tx)
  })
}

export default onAwaited
