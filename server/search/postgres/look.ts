import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documents } from '@/db/schema'
import { visibleTo } from '../../documents'
import { type EngineQuery, type Match, WINDOW } from '../engine'
import { amongUntold, lookedIn, undeleted } from './entries'
import { END, idOf, type Span } from './eras'
import { narrowedTo } from './facts'
import { narrowing } from './narrow'
import { toTsquery } from './tsquery'

type Scan = { words: string; strictly: string | null; span: Span | null; held: number | null }
type Looked = { found: Match[]; entries: number }

/** One question to the index. What it answers goes through the documents: at most a window, and how many entries were met. */
export async function look(tx: Tx, asked: EngineQuery, { words, strictly, span, held }: Scan): Promise<Looked> {
  const met = sql`
    select e.document_id, e.source, e.source_id, ${strictly ? sql`e.words` : sql`null`} as words from search_entries e
    where e.words @@ ${words}::tsquery and ${narrowedTo(asked, span)} ${held ? sql`limit ${held}` : sql``}`
  const right = strictly ? sql`e.words @@ ${strictly}::tsquery` : sql`true`
  return checked(tx, asked, { met, right: sql`${within(span)} and ${right}` })
}

function within(span: Span | null): SQL {
  if (!span) return sql`true`
  const from = sql`e.document_id >= ${idOf(span.from)}::uuid`
  return span.before < END ? sql`${from} and e.document_id < ${idOf(span.before)}::uuid` : from
}

/** Documents whose entries have not heard of their last change are asked by the words alone: a grant counts at once. */
export async function changed(tx: Tx, asked: EngineQuery): Promise<Match[]> {
  const wanted = sql`${lookedIn(asked.sources)} and e.words @@ ${toTsquery(asked.query)}::tsquery`
  const met = sql`select e.document_id, e.source, e.source_id from ${amongUntold(wanted)}`
  return (await checked(tx, asked, { met, right: sql`true` })).found
}

/** What was met of what this person may see now and has asked for, whatever the index remembers. */
async function checked(tx: Tx, asked: EngineQuery, { met, right }: Record<'met' | 'right', SQL>): Promise<Looked> {
  const { actor, filters, from } = asked
  const way = from === 'oldest' ? sql`asc` : sql`desc`
  const [row] = (await tx.execute(sql`
    with met as materialized (${met}),
    places as (
      select e.document_id as id, array_agg(distinct e.source) as sources from met e
      where ${right} and ${undeleted} group by e.document_id order by e.document_id ${way}),
    found as (
      select ${documents.id} as "documentId", places.sources from places join documents on ${documents.id} = places.id
      where ${visibleTo(actor)} and ${narrowing(filters)} order by places.id ${way} limit ${WINDOW + 1})
    select (select count(*)::int from met) as entries, coalesce(json_agg(found), '[]') as found
    from found`)) as unknown as Looked[]
  return row ?? { found: [], entries: 0 }
}
