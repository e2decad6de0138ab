import { type SQL, sql } from 'drizzle-orm'
import type { DbOrTx, Tx } from '@/db/client'
import { documents } from '@/db/schema'
import { visibleTo } from '../../documents'
import { type EngineQuery, type Match, type Matches, WINDOW } from '../engine'
import { byIndex } from './by-index'
import { amongUntold, lookedIn, undeleted } from './entries'
import { END, idOf, type Span } from './eras'
import { narrowedTo } from './facts'
import { narrowing } from './narrow'
import { joined, type Stretch, stretchesOf } from './stretches'
import { forIndex, NUMBER, toTsquery } from './tsquery'

/** Cards with exactly this number are found however old they are. */
const BY_NUMBER = 50
/** Entries fetched by one question: where a part of the office has more, a smaller part of it is asked for. */
const HELD = 20_000
/** The same where each is compared with the line word by word, which costs several times as much. */
const HELD_TO_CHECK = 5000
/** One of so many that are compared is right: from there on the index is asked for no more than was typed. */
const RARELY = 8
/** What was found in one part is not quite what the next one holds. */
const SPARE = 1.5

/** The newest or the oldest documents in which the words stand in one entry. Rights are in the same statement. */
export async function match(db: DbOrTx, asked: EngineQuery): Promise<Matches> {
  const { query, sources } = asked
  if (!query.terms.length) return { matches: [], capped: false }
  return byIndex(db, async (tx) => {
    // Before the walk: an entry that is told in between is met by the one or by the other.
    const untold = await changed(tx, asked)
    const found = inTurn([...(await walk(tx, asked)), ...untold], asked)
    const capped = found.length > WINDOW
    const matches = found.slice(0, WINDOW)
    if (!capped || !query.number || (sources.length && !sources.includes('card'))) return { matches, capped }
    const exactly = { words: `'${NUMBER}${query.number}'`, strictly: null, span: null, held: HELD }
    const numbered = await look(tx, { ...asked, sources: ['card'] }, exactly)
    const known = new Set(matches.map((one) => one.documentId))
    const more = numbered.found.slice(0, BY_NUMBER).filter((one) => !known.has(one.documentId))
    return { matches: [...matches, ...more], capped }
  })
}

/** Each document once, by the same order of ids as the office is asked in. */
function inTurn(found: Match[], { from }: EngineQuery): Match[] {
  const each = [...new Map(found.map((one) => [one.documentId, one])).values()]
  const way = from === 'oldest' ? 1 : -1
  return each.sort((a, b) => (a.documentId < b.documentId ? -way : way))
}

/**
 * Part by part from one end of the office until a window is full: a small one first, which tells how large the next has
 * to be. Words, rights and conditions meet in the index, so a part costs what is found in it, not what stands there.
 */
async function walk(tx: Tx, asked: EngineQuery): Promise<Match[]> {
  const { gathered, ...asks } = forIndex(asked.query)
  const stretches = await stretchesOf(tx, asked.from)
  const most = asks.strictly ? HELD_TO_CHECK : HELD
  const found: Match[] = []
  for (let at = 0, wide = 1, widest = Number.POSITIVE_INFINITY; at < stretches.length && found.length <= WINDOW; ) {
    const part = stretches.slice(at, at + wide)
    const held = wide > 1 ? most : null
    const looked = await look(tx, asked, { ...asks, span: joined(part, stretches), held })
    const fewRight = looked.found.length <= WINDOW && looked.entries > looked.found.length * RARELY
    if (gathered && fewRight) asks.words = gathered
    if (held && looked.entries >= held) {
      wide = widest = Math.max(1, wide >> 2)
      continue
    }
    found.push(...looked.found)
    at += part.length
    widest *= 2
    const passed = documentsIn(stretches.slice(0, at))
    const wanted = ((WINDOW + 1 - found.length) * SPARE * passed) / Math.max(1, found.length)
    for (wide = 1; wide < Math.min(widest, stretches.length - at); wide++)
      if (documentsIn(stretches.slice(at, at + wide)) >= wanted) break
  }
  return found
}

const documentsIn = (part: Stretch[]): number => part.reduce((all, { documents }) => all + documents, 0)

type Scan = { words: string; strictly: string | null; span: Span | null; held: number | null }
type Looked = { found: Match[]; entries: number }

/** One question to the index. What it answers goes through the documents: at most a window, and how many entries were met. */
async function look(tx: Tx, asked: EngineQuery, { words, strictly, span, held }: Scan): Promise<Looked> {
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
async function changed(tx: Tx, asked: EngineQuery): Promise<Match[]> {
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
