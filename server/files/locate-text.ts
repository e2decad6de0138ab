import { and, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { filePages, type PlacedWord } from '@/db/schema'
import { blobPath } from './blob-store'
import { inChild } from './child/pool'
import type { Box } from './formats/pdf-text'

type Wanted = { page: number; ranges: [start: number, end: number][] }

/** Where ranges of a stored page's text stand on its picture; nothing where the kind of file does not tell. */
export async function locateOnPage(
  db: DbOrTx,
  { sha256, mime }: { sha256: string; mime: string },
  { page, ranges }: Wanted,
): Promise<Box[]> {
  if (!ranges.length) return []
  const [row] = await db
    .select({ words: filePages.words })
    .from(filePages)
    .where(and(eq(filePages.sha256, sha256), eq(filePages.page, page)))
  if (row?.words) return wordsIn(row.words, ranges)
  if (mime !== 'application/pdf') return []
  const answer = await inChild('locate', { file: blobPath(sha256), page, ranges })
  return 'failure' in answer ? [] : answer.boxes
}

const GRID = 10_000

/** Recognised words that a range touches, each whole. */
const wordsIn = (words: PlacedWord[], ranges: Wanted['ranges']): Box[] =>
  words
    .filter(([start, end]) => ranges.some(([from, to]) => start < to && from < end))
    .map(([, , x, y, width, height]) => ({
      x: x / GRID,
      y: y / GRID,
      width: width / GRID,
      height: height / GRID,
    }))
