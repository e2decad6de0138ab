import { and, inArray, ne, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { filePages } from '@/db/schema'

export type RecognitionView = { read: number; total: number; confidence: number | null }

/** How the pages that are only pictures were read, by content; contents without such pages are not in the answer. */
export async function recognitionOf(db: DbOrTx, keys: readonly string[]): Promise<Map<string, RecognitionView>> {
  if (!keys.length) return new Map()
  const rows = await db
    .select({
      sha256: filePages.sha256,
      read: sql<number>`count(*) filter (where ${filePages.reading} <> 'awaited')::int`,
      total: sql<number>`count(*)::int`,
      confidence: sql<number | null>`round(avg(${filePages.confidence}) filter (where ${filePages.text} <> ''))::int`,
    })
    .from(filePages)
    .where(and(inArray(filePages.sha256, [...keys]), ne(filePages.reading, 'text')))
    .groupBy(filePages.sha256)
  return new Map(rows.map(({ sha256, ...view }) => [sha256, view]))
}
