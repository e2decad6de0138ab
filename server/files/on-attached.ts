import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { blobs, filePages } from '@/db/schema'
import { createOutbox } from '../kernel/outbox'
import type { Reaction } from '../reactions'
import { blobFile } from './blob-store'
import { inChild } from './child/pool'
import type { Answer } from './child/tasks'
import { languageData } from './recognition/language-data'
import { touchHolders } from './touch-holders'

/**
 * Reads the text of a newly attached file, once per content, and tells search and the screens about it; pages that are only
 * pictures then wait to be recognised. A file that cannot be read is marked with the reason; it can still be opened by people.
 */
const onAttached: Reaction<'files.attached'> = async ({ sha256, attachmentId }, { db, now }) => {
  const [blob] = await db.select().from(blobs).where(eq(blobs.sha256, sha256))
  if (!blob) return
  const answer =
    blob.extraction === 'waiting' ? await inChild('read', { file: await blobFile(sha256), mime: blob.mime }) : null
  await db.transaction(async (tx) => {
    const outbox = createOutbox(`extracted:${attachmentId}`)
    if (answer && (await keep(tx, { sha256, answer, now })) === 'recognising')
      outbox.emit('files.recognitionAwaited', { sha256 })
    outbox.emit('files.extracted', { sha256 })
    await touchHolders(tx, outbox, sha256)
    await outbox.flush(tx)
  })
}

const ROWS_PER_INSERT = 200

async function keep(tx: Tx, { sha256, answer, now }: { sha256: string; answer: Answer<'read'>; now: Date }) {
  const mine = eq(blobs.sha256, sha256)
  if ('failure' in answer) {
    await tx
      .update(blobs)
      .set({ extraction: 'failed', extractionNote: `${answer.failure}: ${answer.note}`, extractedAt: now })
      .where(mine)
    return 'failed'
  }
  const rows = rowsOf(sha256, answer)
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
    await tx
      .insert(filePages)
      .values(rows.slice(at, at + ROWS_PER_INSERT))
      .onConflictDoNothing()
  }
  const extraction = stateOf(answer)
  await tx
    .update(blobs)
    .set({ extraction, extractedAt: now, ...(rows.length ? { pages: rows.length } : {}) })
    .where(mine)
  return extraction
}

type Read = Exclude<Answer<'read'>, { failure: string }>

function rowsOf(sha256: string, { pages, drawn }: Read): (typeof filePages.$inferInsert)[] {
  const awaited = new Set(drawn)
  return Array.from({ length: Math.max(pages.length, ...drawn.slice(-1)) }, (_, index) => ({
    sha256,
    page: index + 1,
    text: pages[index] ?? '',
    reading: awaited.has(index + 1) ? 'awaited' : 'text',
  }))
}

function stateOf({ pages, drawn }: Read): 'recognising' | 'unrecognised' | 'done' | 'none' {
  if (drawn.length) return languageData() ? 'recognising' : 'unrecognised'
  return pages.some((text) => text.trim()) ? 'done' : 'none'
}

export default onAttached
