import { and, asc, eq } from 'drizzle-orm'
import { type DbOrTx, getDb } from '@/db/client'
import { filePages, type PlacedWord } from '@/db/schema'
import { DomainError } from '../../kernel/errors'
import { blobFile } from '../blob-store'
import { inChild } from '../child/pool'
import type { OpenFile } from '../open-file'

const LIMIT_MS = 60_000

/**
 * The scan as a PDF that can be searched: its pages as they are, the recognised words unseen over them. Throws
 * `files.not_recognised` where nothing was recognised in the file, `files.no_searchable` where no such PDF comes out.
 */
export async function makeSearchable(
  { sha256, mime, name }: OpenFile,
  db: DbOrTx = getDb(),
): Promise<{ name: string; bytes: Uint8Array }> {
  const rows = await db
    .select({ page: filePages.page, text: filePages.text, words: filePages.words })
    .from(filePages)
    .where(and(eq(filePages.sha256, sha256), eq(filePages.reading, 'recognised')))
    .orderBy(asc(filePages.page))
  const pages = rows.map((row) => ({ ...row, words: row.words as PlacedWord[] }))
  if (!pages.some(({ words }) => words.length)) throw new DomainError('not_found', 'files.not_recognised')
  const answer = await inChild('searchable', { file: await blobFile(sha256), mime, pages }, LIMIT_MS)
  if ('failure' in answer) throw new DomainError('unavailable', 'files.no_searchable')
  return { name: `${name.replace(/\.[^.]+$/, '')} (с текстом).pdf`, bytes: answer.pdf }
}
