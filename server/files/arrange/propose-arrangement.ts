import { asc, eq } from 'drizzle-orm'
import { filePages } from '@/db/schema'
import { filesContract } from '@/lib/contracts/files'
import { defineQuery } from '../../kernel/query'
import { openFile } from '../open-file'
import { someWords } from '../read-file-pages'
import { turnOf } from '../recognition/page-turn'
import { hintPages } from './page-hints'

/** How the pages of a scan would lie upright, and which of them may go; only proposed, a clerk looks and decides. */
export const proposeArrangement = defineQuery(filesContract.arrangement, {
  name: 'files.arrangement',
  async run({ db, actor }, { fileId }) {
    const { sha256, pages: count } = await openFile(actor, fileId, db)
    const read = await db
      .select({ page: filePages.page, text: filePages.text, reading: filePages.reading, words: someWords })
      .from(filePages)
      .where(eq(filePages.sha256, sha256))
      .orderBy(asc(filePages.page))
    const known = new Map(read.map((row) => [row.page, row]))
    const numbers = Array.from({ length: count ?? 1 }, (_, at) => at + 1)
    const hints = hintPages(
      numbers.map((page) => {
        const row = known.get(page)
        return { page, text: row && (row.reading === 'text' || row.reading === 'recognised') ? row.text : null }
      }),
    )
    const pages = hints.map((hint) => ({ ...hint, turn: turnOf(known.get(hint.page)?.words ?? []) }))
    return { pages, unread: numbers.filter((page) => (known.get(page)?.reading ?? 'awaited') === 'awaited').length }
  },
})
