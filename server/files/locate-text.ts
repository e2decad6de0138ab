import { and, eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { filePages, type PlacedWord } from '@/db/schema'
import { blobFile } from './blob-store'
import { inChild } from './child/pool'
import type { Box } from './formats/pdf-text'

type Wanted = { page: number; ranges: [start: number, end: number][] }

/** Where each of these ranges of a stored page's text stands on its picture (C-16.04); nowhere where the kind of file does not tell. */
export async function locateOnPage(
  db: DbOrTx,
  { sha256, mime }: { sha256: string; mime: string },
  { page, ranges }: Wanted,
): Promise<Box[][]> {
  const nowhere = ranges.map(() => [])
  if (!ranges.length) return nowhere
  const [row] = await db
    .select({ words: filePages.words })
    .from(filePages)
    .where(and(eq(filePages.sha256, sha256), eq(filePages.page, page)))
  if (row?.words) return boxesAmong(row.words, ranges)
  if (mime !== 'application/pdf') return nowhere
  const answer = await inChild('locate', { file: await blobFile(sha256), page, ranges })
  return 'failure' in answer ? nowhere : answer.boxes
}

const GRID = 10_000

/** Recognised words that a range touches (C-16.07), each whole; a word that two of them touch is told of the first. */
export function boxesAmong(words: readonly PlacedWord[], ranges: Wanted['ranges']): Box[][] {
  const boxes: Box[][] = ranges.map(() => [])
  for (const [start, end, x, y, width, height] of words) {
    const touched = ranges.findIndex(([from, to]) => start < to && from < end)
    boxes[touched]?.push({ x: x / GRID, y: y / GRID, width: width / GRID, height: height / GRID })
  }
  return boxes
}
