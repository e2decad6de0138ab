import { and, asc, between, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { filePages } from '@/db/schema'
import { filesContract } from '@/lib/contracts/files'
import { defineQuery } from '../kernel/query'
import { isDrawable } from './accepted-types'
import { openFile } from './open-file'

/** Text of a stored file by page, as it was read. */
export const pagesOf = (db: DbOrTx, sha256: string): Promise<{ page: number; text: string }[]> =>
  db
    .select({ page: filePages.page, text: filePages.text })
    .from(filePages)
    .where(eq(filePages.sha256, sha256))
    .orderBy(asc(filePages.page))

/** What the page viewer shows of a file: how many pages, whether they can be drawn, and their text where there is any. */
export const readFilePages = defineQuery(filesContract.pages, {
  name: 'files.pages',
  async run({ db, actor }, { fileId, from, to }) {
    const { sha256, name, mime, pages } = await openFile(actor, fileId, db)
    const texts = await db
      .select({ page: filePages.page, text: filePages.text, confidence: filePages.confidence })
      .from(filePages)
      .where(and(eq(filePages.sha256, sha256), between(filePages.page, from, to)))
      .orderBy(asc(filePages.page))
    return { name, mime, pages: pages ?? 1, drawable: isDrawable(mime), texts }
  },
})
