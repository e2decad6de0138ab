import { and, eq, inArray } from 'drizzle-orm'
import { blobs, filePages } from '@/db/schema'
import type { ArrangedPage } from '@/lib/contracts/files'
import type { CommandContext } from '../../kernel/command'
import { languageData } from '../recognition/language-data'
import { turnWords } from './turn-words'

type Carried = { from: string; to: string; pages: readonly ArrangedPage[] }
type Row = typeof filePages.$inferSelect

const PAGES_AT_ONCE = 200

/**
 * Gives an arranged file what was read on the pages it was made of, so that nothing is read twice and the form
 * beside the scan keeps what it knows. A file that is not read yet leaves the reading to its successor, and so do pages that
 * wait to be recognised. What is known of the same arrangement made before stays.
 */
export async function carryTexts(ctx: CommandContext, { from, to, pages }: Carried): Promise<void> {
  const { tx, now } = ctx
  const unread = and(eq(blobs.sha256, to), eq(blobs.extraction, 'waiting'))
  const [made] = await tx.update(blobs).set({ pages: pages.length }).where(unread).returning({ sha256: blobs.sha256 })
  const [source] = await tx.select({ extraction: blobs.extraction }).from(blobs).where(eq(blobs.sha256, from))
  if (!made || !source || source.extraction === 'waiting' || source.extraction === 'failed') return
  const read = { awaited: false, text: false }
  for (let at = 0; at < pages.length; at += PAGES_AT_ONCE) {
    const rows = await rowsOf(ctx, { from, to, pages: pages.slice(at, at + PAGES_AT_ONCE) }, at)
    await tx.insert(filePages).values(rows).onConflictDoNothing()
    read.awaited ||= rows.some(({ reading }) => reading === 'awaited')
    read.text ||= rows.some(({ text }) => text.trim() !== '')
  }
  const extraction = read.awaited ? (languageData() ? 'recognising' : 'unrecognised') : read.text ? 'done' : 'none'
  await tx.update(blobs).set({ extraction, extractedAt: now }).where(eq(blobs.sha256, to))
  if (extraction === 'recognising') ctx.emit('files.recognitionAwaited', { sha256: to })
}

async function rowsOf({ tx }: CommandContext, { from, to, pages }: Carried, before: number): Promise<Row[]> {
  const numbers = pages.map(({ page }) => page)
  const rows = await tx
    .select()
    .from(filePages)
    .where(and(eq(filePages.sha256, from), inArray(filePages.page, numbers)))
  const known = new Map(rows.map((row) => [row.page, row]))
  return pages.map(({ page, turn }, at) => {
    const { text = '', reading = 'text', confidence = null, words = null } = known.get(page) ?? {}
    const turned = words && turnWords(words, turn)
    return { sha256: to, page: before + at + 1, text, reading, confidence, words: turned, attempts: 0 }
  })
}
