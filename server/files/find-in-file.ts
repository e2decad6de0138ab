import { and, asc, eq, sql } from 'drizzle-orm'
import { filePages } from '@/db/schema'
import { filesContract } from '@/lib/contracts/files'
import { defineQuery } from '../kernel/query'
import { openFile } from './open-file'

const HITS = 100
const AROUND = 60

/** The words somebody looks for inside one open file, as they are typed; ё is е, the case does not matter. */
export const findInFile = defineQuery(filesContract.find, {
  name: 'files.find',
  async run({ db, actor }, { fileId, query }) {
    const { sha256 } = await openFile(actor, fileId, db)
    const words = folded(query)
    const pages = await db
      .select({ page: filePages.page, text: filePages.text })
      .from(filePages)
      .where(
        and(
          eq(filePages.sha256, sha256),
          sql`position(${words} in regexp_replace(replace(lower(${filePages.text}), 'ё', 'е'), '\\s+', ' ', 'g')) > 0`,
        ),
      )
      .orderBy(asc(filePages.page))
      .limit(HITS + 1)
    const hits = pages.flatMap(({ page, text }) => hitsOn(page, text.replace(/\s+/g, ' '), words))
    return { hits: hits.slice(0, HITS), more: hits.length > HITS || pages.length > HITS }
  },
})

/** Every letter keeps its place, so a hit in the folded text stands at the same place of the page. */
const folded = (text: string): string =>
  [...text.replace(/\s+/g, ' ')]
    .map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char))
    .join('')
    .replaceAll('ё', 'е')

function hitsOn(page: number, text: string, words: string) {
  const hits: { page: number; before: string; match: string; after: string }[] = []
  const search = folded(text)
  for (let at = search.indexOf(words); at >= 0 && hits.length <= HITS; at = search.indexOf(words, at + words.length)) {
    const end = at + words.length
    hits.push({
      page,
      before: text.slice(Math.max(0, at - AROUND), at),
      match: text.slice(at, end),
      after: text.slice(end, end + AROUND),
    })
  }
  return hits
}
