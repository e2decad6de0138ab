import { type SQL, sql } from 'drizzle-orm'
import { documents } from '@/db/schema'
import type { SearchFilters } from '@/lib/contracts/search'
import { env } from '../../kernel/env'

/** The day a document is filed under: registered, or begun while it has no number. */
export const dayOf = (): SQL<string> =>
  sql`coalesce(${documents.regDate}, (${documents.createdAt} at time zone ${env().OFFICE_TIME_ZONE})::date)`

const among = (column: SQL | typeof documents.kind, values: string[], type: 'text' | 'uuid'): SQL | null =>
  values.length ? sql`${column} = any(${sql.param(values)}::${sql.raw(type)}[])` : null

/** Chosen facets as SQL; nothing chosen narrows nothing. */
export function narrowing({
  kinds,
  states,
  correspondents,
  journals,
  cases,
  authors,
  units,
  from,
  to,
}: SearchFilters): SQL {
  const clauses = [
    among(sql`${documents.kind}`, kinds, 'text'),
    among(sql`${documents.state}`, states, 'text'),
    among(sql`${documents.correspondentId}`, correspondents, 'uuid'),
    among(sql`${documents.journalId}`, journals, 'uuid'),
    among(sql`${documents.caseId}`, cases, 'uuid'),
    among(sql`${documents.authorId}`, authors, 'uuid'),
    among(sql`${documents.unitId}`, units, 'uuid'),
    from ? sql`${dayOf()} >= ${from}::date` : null,
    to ? sql`${dayOf()} <= ${to}::date` : null,
  ].filter((clause): clause is SQL => clause !== null)
  return clauses.length ? sql.join(clauses, sql` and `) : sql`true`
}
