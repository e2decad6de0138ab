import { asc, inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { filePages } from '@/db/schema'
import type { ScanDoubt } from '@/lib/contracts/files'
import { outOfOrder } from './arrange/page-order'
import { currentFilesOf } from './files-of'
import { someWords } from './read-file-pages'
import { turnOf } from './recognition/page-turn'

/** Below it a recognised page is hard to read for people as well, in percent. */
const READABLE = 60

type Page = Pick<typeof filePages.$inferSelect, 'page' | 'text' | 'reading' | 'confidence' | 'words'>

const isUnreadable = ({ text, reading, confidence }: Page): boolean =>
  reading === 'failed' || (reading === 'recognised' && text !== '' && (confidence ?? 0) < READABLE)

function doubtsOf(pages: readonly Page[]): Pick<ScanDoubt, 'page' | 'doubt'>[] {
  const wrong = new Set(outOfOrder(pages))
  const doubtOf = (one: Page): ScanDoubt['doubt'] | null => {
    if (turnOf(one.words ?? [])) return 'turned'
    if (isUnreadable(one)) return 'unreadable'
    return wrong.has(one.page) ? 'order' : null
  }
  return pages.flatMap((one) => {
    const doubt = doubtOf(one)
    return doubt ? [{ page: one.page, doubt }] : []
  })
}

/**
 * What of the scans of a document a registrar has to look at: pages that lie upside down or on their side, are hard to read or do not
 * follow one another by the numbers they bear. A page nobody has read yet is in no doubt.
 */
export async function scanDoubts(db: DbOrTx, documentId: string): Promise<ScanDoubt[]> {
  const scans = await currentFilesOf(db, documentId, ['scan'])
  if (!scans.length) return []
  const { sha256, page, text, reading, confidence } = filePages
  const held = scans.map((scan) => scan.sha256)
  const pages = await db
    .select({ sha256, page, text, reading, confidence, words: someWords })
    .from(filePages)
    .where(inArray(sha256, held))
    .orderBy(asc(page))
  return scans.flatMap((scan) => {
    const own = doubtsOf(pages.filter((one) => one.sha256 === scan.sha256))
    return own.map((doubt) => ({ fileId: scan.id, name: scan.name, ...doubt }))
  })
}
