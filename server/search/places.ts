import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import type { PlaceSource } from '@/lib/contracts/search'
import { lookedIn, undeleted } from './postgres/entries'
import { toTsquery } from './postgres/tsquery'
import type { ParsedQuery } from './text/parse-query'

export type Place = {
  documentId: string
  id: string
  source: PlaceSource
  sourceId: string
  page: number
  part: number
  fileName: string | null
  /** Matching entries of this document in all. */
  all: number
}

const PER_DOCUMENT = 60

/** Where in each of these documents it was found, best place first: pages before texts, talk, the card. */
export async function placesIn(
  db: DbOrTx,
  { documentIds, query, sources }: { documentIds: string[]; query: ParsedQuery; sources: PlaceSource[] },
): Promise<Map<string, Place[]>> {
  const found = new Map<string, Place[]>(documentIds.map((id) => [id, []]))
  if (!documentIds.length) return found
  const tsquery = sql`${toTsquery(query)}::tsquery`
  const rows = (await db.execute(sql`
    select d.id as "documentId", p.* from unnest(${sql.param(documentIds)}::uuid[]) as d(id)
    cross join lateral (
      select e.id, e.source, e.source_id as "sourceId", e.page, e.part, e.file_name as "fileName",
        count(*) over ()::int as "all"
      from search_entries e
      where e.document_id = d.id and e.words @@ ${tsquery} and ${lookedIn(sources)} and ${undeleted}
      order by array_position(array['page', 'text', 'message', 'card'], e.source), ts_rank(e.words, ${tsquery}) desc, e.page, e.part
      limit ${PER_DOCUMENT}) p`)) as unknown as Place[]
  for (const row of rows) found.get(row.documentId)?.push(row)
  return found
}

/** Texts of found places by entry. */
export async function bodiesOf(db: DbOrTx, entryIds: string[]): Promise<Map<string, string>> {
  if (!entryIds.length) return new Map()
  const rows = (await db.execute(
    sql`select id, body from search_entries where id = any(${sql.param(entryIds)}::uuid[])`,
  )) as unknown as { id: string; body: string }[]
  return new Map(rows.map((row) => [row.id, row.body]))
}
