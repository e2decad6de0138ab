import { sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import type { EngineQuery } from '../engine'
import { END, madeAt, type Span } from './eras'

/** A stretch of the office, and about how many documents it has. */
export type Stretch = Span & { documents: number }

/** Documents of the first stretch: a window is often among them. */
const FIRST = 1000

type Row = { bounds: string[] | null; documents: number; near: string | null }

/**
 * The office in stretches from the end that is asked first: a few documents, then a hundredth each. PostgreSQL keeps
 * where its documents lie for its plans; an old answer makes a search slower and never wrong. A small office is one.
 */
export async function stretchesOf(db: DbOrTx, from: EngineQuery['from']): Promise<Stretch[]> {
  const way = from === 'newest' ? sql`desc` : sql`asc`
  const [row] = (await db.execute(sql`
    select (select histogram_bounds::text::text[] from pg_stats
        where schemaname = current_schema() and tablename = 'documents' and attname = 'id') as bounds,
      (select reltuples::float8 from pg_class where oid = 'documents'::regclass) as documents,
      (select id from documents order by id ${way} offset ${FIRST} limit 1) as near`)) as unknown as Row[]
  if (!row?.near) return [{ from: 0, before: END, documents: FIRST }]
  const near = madeAt(row.near) + (from === 'newest' ? 0 : 1)
  const bounds = (row.bounds ?? []).slice(1, -1).map(madeAt)
  const further = bounds.filter((at) => (from === 'newest' ? at < near : at > near))
  const edges = [0, ...further, near, END].sort((a, b) => a - b)
  const each = Math.max(FIRST, row.documents) / (bounds.length + 1)
  const stretches = edges.slice(1).map((before, at) => ({ from: edges[at] ?? 0, before, documents: each }))
  const inTurn = from === 'newest' ? stretches.reverse() : stretches
  return inTurn.map((one, at) => (at === 0 ? { ...one, documents: FIRST } : one))
}

/** Neighbouring stretches as one; null when they are the whole office. */
export function joined(part: Span[], all: Span[]): Span | null {
  if (part.length === all.length) return null
  return { from: Math.min(...part.map(({ from }) => from)), before: Math.max(...part.map(({ before }) => before)) }
}
