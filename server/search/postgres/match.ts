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

/** Entries looked at first, from one end of the office: enough for words that are everywhere, little for those that are not. */
const PROBE = 20_000
/** Entries one may go on to where the first show that it is enough; further than that looking by the words is quicker. */
const FAR = 200_000
/** What was found among the first is not quite what the next ones hold. */
const SPARE = 1.5

/** The newest or the oldest documents in which the words stand in one entry. Rights are in the same statement. */
export async function match(db: DbOrTx, asked: EngineQuery): Promise<Matches> {
  const { query, sources } = asked
  if (!query.terms.length) return { matches: [], capped: false }
  const found = await first(db, asked, toTsquery(query))
  const capped = found.length > WINDOW
  const matches = found.slice(0, WINDOW)
  if (!capped || !query.number || (sources.length && !sources.includes('card'))) return { matches, capped }
  const byNumber = await within(
    db,
    { ...asked, sources: ['card'] },
    whole(asked, `'${NUMBER}${query.number}'`, BY_NUMBER),
  )
  const known = new Set(matches.map((one) => one.documentId))
  return { matches: [...matches, ...byNumber.filter((one) => !known.has(one.documentId))], capped }
}

/**
 * PostgreSQL counts whole words well and guesses beginnings and words together: a wrong guess walks the whole index
 * (measured: 160 ms on 200,000 cards for a rare beginning). Those are tried on the entries of that end first; what is
 * found there tells how far one would have to look for a window of those this person may see.
 */
async function first(db: DbOrTx, asked: EngineQuery, tsquery: string): Promise<Match[]> {
  const guessed = asked.query.terms.length > 1 || /:\*| <-> | \| '№/.test(tsquery)
  const way = wayOf(asked)
  if (!guessed)
    return within(db, asked, { tsquery, limit: WINDOW + 1, from: ENTRIES, order: sql`${documents.id} ${way}` })
  const near = (entries: number) =>
    within(db, asked, {
      tsquery,
      limit: WINDOW + 1,
      from: sql`(select * from search_entries order by document_id ${way} limit ${entries})`,
      order: sql`${documents.id} ${way}`,
    })
  const probed = await near(PROBE)
  if (probed.length > WINDOW) return probed
  const enough = Math.ceil((PROBE * (WINDOW + 1) * SPARE) / Math.max(1, probed.length))
  const further = enough <= FAR ? await near(enough) : []
  return further.length > WINDOW ? further : within(db, asked, whole(asked, tsquery, WINDOW + 1))
}

const ENTRIES = sql`search_entries`
const wayOf = ({ from }: Pick<EngineQuery, 'from'>): SQL => (from === 'oldest' ? sql`asc` : sql`desc`)

type Scan = { tsquery: string; limit: number; from: SQL; order: SQL }

/** Ordered so that no index gives the order: the plan is then chosen by all the work, not by hope for an early end. */
const whole = (asked: EngineQuery, tsquery: string, limit: number): Scan => ({
  tsquery,
  limit,
  from: ENTRIES,
  order: sql`${documents.id}::text ${wayOf(asked)}`,
})

async function within(db: DbOrTx, asked: EngineQuery, { tsquery, limit, from, order }: Scan): Promise<Match[]> {
  const { actor, filters, sources } = asked
  // Ids are made in order of time, so the newest and the oldest documents stand at the ends of the key and a walk can stop early.
  // The order stands beside the grouping: in a query around it the walk would not stop early.
  return (await db.execute(sql`
    select ${documents.id} as "documentId", array_agg(distinct e.source) as sources
    from ${from} e join documents on ${documents.id} = e.document_id
    where e.words @@ ${tsquery}::tsquery and ${lookedIn(sources)} and ${undeleted}
      and ${visibleTo(actor)} and ${narrowing(filters)}
    group by ${documents.id}
    order by ${order}
    limit ${limit}`)) as unknown as Match[]
}

export const lookedIn = (sources: PlaceSource[]): SQL =>
  sources.length ? sql`e.source = any(${sql.param(sources)}::text[])` : sql`true`
