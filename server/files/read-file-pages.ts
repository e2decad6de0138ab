import { and, asc, between, eq, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { filePages, type PlacedWord } from '@/db/schema'
import { filesContract } from '@/lib/contracts/files'
import { defineQuery } from '../kernel/query'
import { isDrawable } from './accepted-types'
import { openFile } from './open-file'
import { turnOf } from './recognition/page-turn'

/** Text of a stored file by page, as it was read. */
export const pagesOf = (db: DbOrTx, sha256: string): Promise<{ page: number; text: string }[]> =>
  db
    .select({ page: filePages.page, text: filePages.text })
    .from(filePages)
    .where(eq(filePages.sha256, sha256))
    .orderBy(asc(filePages.page))

const TELLING = 200
/** So many words tell which way a page lies (C-16.07); a page of a table has thousands. */
export const someWords = sql<
  PlacedWord[] | null
>`jsonb_path_query_array(${filePages.words}, ${`$[0 to ${TELLING - 1}]`}::jsonpath)`

/**
 * What the page viewer shows of a file: how many pages, whether they can be drawn, and their text where there is any, with
 * the turn that makes a scanned page upright.
 */
export const readFilePages = defineQuery(filesContract.pages, {
  name: 'files.pages',
  async run({ db, actor }, { fileId, from, to }) {
    const { sha256, name, mime, pages } = await openFile(actor, fileId, db)
    const read = await db
      .select({
        page: filePages.page,
        text: filePages.text,
        confidence: filePages.confidence,
        words: someWords,
      })
      .from(filePages)
      .where(and(eq(filePages.sha256, sha256), between(filePages.page, from, to)))
      .orderBy(asc(filePages.page))
    const texts = read.map(({ words, ...page }) => ({ ...page, turn: turnOf(words ?? []) }))
    return { name, mime, pages: pages ?? 1, drawable: isDrawable(mime), texts }
  },
})
