import { createHash } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import type { PlaceSource, SearchFilters } from '@/lib/contracts/search'
import { openedTo } from '../../documents'
import type { Actor } from '../../kernel/actor'
import type { EngineQuery, EntryFacts } from '../engine'
import { erasIn, erasOf, type Span } from './eras'

/** Months of a period; a longer one is asked for by years, and years beyond these count as the first and the last. */
const MOST_MONTHS = 24
const YEARS = { first: 1990, last: 2060 }

/** One figure for one thing said of a document. Two may share one: what is found by it is checked in the documents. */
const figure = (said: string): number => createHash('md5').update(said).digest().readInt32BE()

/** Everything an entry is narrowed by in the index: rights, source, facts of the card, time. */
export function figuresOf(facts: EntryFacts, source: PlaceSource): number[] {
  const { kind, state, correspondentId, journalId, caseId, authorId, unitId, day } = facts
  const card = [
    ...[`kinds:${kind}`, `states:${state}`, `correspondents:${correspondentId}`, `journals:${journalId}`],
    ...[`authors:${authorId}`, `units:${unitId}`, `year:${yearOf(day)}`, `month:${day.slice(0, 7)}`],
    ...(caseId ? [`cases:${caseId}`] : []),
  ]
  const said = [...facts.principals, `in:${source}`, ...card, ...erasOf(facts.documentId)]
  return [...new Set(said.map(figure))].sort((a, b) => a - b)
}

type Asked = Pick<EngineQuery, 'actor' | 'filters' | 'sources'>

/**
 * What the index is asked for beside the words. It holds more than what may be seen, never less, of every document whose
 * entries have heard of its last change.
 */
export function narrowedTo({ actor, filters, sources }: Asked, span: Span | null): SQL {
  const { from, to, ...chosen } = filters
  const groups = [
    actor.system ? null : readersOf(actor),
    ...Object.entries(chosen).map(([name, values]) =>
      values.length ? values.map((value) => `${name}:${value}`) : null,
    ),
    sources.length ? sources.map((source) => `in:${source}`) : null,
    from || to ? daysOf(from, to) : null,
    span && erasIn(span),
  ]
  const clauses = groups.flatMap((group) =>
    group ? [sql`e.facts && ${sql.param(`{${[...new Set(group.map(figure))]}}`)}::integer[]`] : [],
  )
  return clauses.length ? sql.join(clauses, sql` and `) : sql`true`
}

/** The names grants are written to, and the whole of one access where a right opens it; the same rules as `visibleTo`. */
export function readersOf({ principals, permissions }: Pick<Actor, 'principals' | 'permissions'>): string[] {
  return [...principals, ...openedTo({ permissions }).map((access) => `a:${access}`)]
}

const yearOf = (day: string): number => Math.min(YEARS.last, Math.max(YEARS.first, Number(day.slice(0, 4))))

/** The months or years that days from one to another fall into. */
function daysOf(from: SearchFilters['from'], to: SearchFilters['to']): string[] {
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  if (from && to && month(to) - month(from) < MOST_MONTHS) {
    return Array.from({ length: Math.max(0, month(to) - month(from) + 1) }, (_, n) => {
      const at = month(from) + n
      return `month:${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
    })
  }
  const [first, last] = [from ? yearOf(from) : YEARS.first, to ? yearOf(to) : YEARS.last]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => `year:${first + n}`)
}
