import { type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documents } from '@/db/schema'
import type { PlaceSource } from '@/lib/contracts/search'
import { visibleTo } from '../../documents'
import { type EngineQuery, type Match, type Matches, WINDOW } from '../engine'
import { narrowing } from './narrow'
import { NUMBER, toTsquery } from './tsquery'

/** Cards with exactly this number are found however old they are. */
const BY_NUMBER = 50

/** A deleted message is gone at once, whether or not the index has heard of it. */
export const undeleted = sql`(e.source <> 'message' or exists (select 1 from timeline_items t where t.id = e.source_id and t.deleted_at is null))`

/** The newest documents in which the words stand in one entry. Rights are in the same statement. */
export async function match(db: DbOrTx, asked: EngineQuery): Promise<Matches> {
  const { query, sources } = asked
  if (!query.terms.length) return { matches: [], capped: false }
  const found = await newest(db, asked, { tsquery: toTsquery(query), limit: WINDOW + 1 })
  const capped = found.length > WINDOW
  const matches = found.slice(0, WINDOW)
  if (!capped || !query.number || (sources.length && !sources.includes('card'))) return { matches, capped }
  const tsquery = `'${NUMBER}${query.number}'`
  const byNumber = await newest(db, { ...asked, sources: ['card'] }, { tsquery, limit: BY_NUMBER })
  const known = new Set(matches.map((one) => one.documentId))
  return { matches: [...matches, ...byNumber.filter((one) => !known.has(one.documentId))], capped }
}

async function newest(
  db: DbOrTx,
  { actor, filters, sources }: EngineQuery,
  { tsquery, limit }: { tsquery: string; limit: number },
): Promise<Match[]> {
  // Ids are made in order of time, so the newest documents stand at the end of the key and a walk can stop early.
  const rows = (await db.execute(sql`
    select ${documents.id} as document_id, array_agg(distinct e.source) as sources
    from search_entries e join documents on ${documents.id} = e.document_id
    where e.words @@ ${tsquery}::tsquery and ${lookedIn(sources)} and ${undeleted}
      and ${visibleTo(actor)} and ${narrowing(filters)}
    group by ${documents.id}
    order by ${documents.id} desc
    limit ${limit}`)) as unknown as { document_id: string; sources: PlaceSource[] }[]
  return rows.map((row) => ({ documentId: row.document_id, sources: row.sources }))
}

export const lookedIn = (sources: PlaceSource[]): SQL =>
  sources.length ? sql`e.source = any(${sql.param(sources)}::text[])` : sql`true`
