import { type SQL, sql } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import type { PlaceSource, SearchFilters, SearchHit, SearchTab } from '@/lib/contracts/search'
import { visibleTo } from '../documents'
import type { Actor } from '../kernel/actor'
import type { EngineQuery, SearchEngine } from './engine'
import { withinGroups } from './groups'
import { undeleted } from './postgres/entries'
import { dayOf } from './postgres/narrow'
import { anyOf } from './postgres/tsquery'
import type { Term } from './text/parse-query'

/** A found document with what lists, counts and facets are made of. */
export type Candidate = {
  id: string
  kind: string
  kindName: string
  group: string
  flow: SearchHit['flow']
  state: string
  title: string
  regNumber: string | null
  draftNumber: string | null
  theirNumber: string | null
  day: string
  regDate: string | null
  correspondentId: string | null
  correspondent: string | null
  /** The author of an appeal, else the correspondent: from whom it is. */
  from: string | null
  journalId: string | null
  journal: string | null
  caseId: string | null
  /** «12-05 за 2026 год: Переписка …». */
  case: string | null
  authorId: string | null
  author: string | null
  unitId: string | null
  unit: string | null
  access: SearchHit['access']
  onControl: boolean
  /** Last event, in seconds. */
  at: number
  sources: PlaceSource[]
}

export type Pool = { found: Candidate[]; capped: boolean; reached: string | null; standby: boolean }
/** `any` is everything at once, appeals among it: what the other ways of looking choose from. */
export type Asked = { filters: SearchFilters; tab: SearchTab | 'any' }

const SOURCES: Record<Asked['tab'], PlaceSource[]> = {
  ...{ any: [], all: [], appeal: [], card: ['card', 'text'], page: ['page'], message: ['message'] },
}

/** Texts written here belong to their cards; files and messages are looked through apart. */
export const sourcesOf = (tab: Asked['tab']): PlaceSource[] => SOURCES[tab]

const APPEALS = 'appeals'

/** Whether a found document belongs to what is looked through: appeals are looked through apart from all else (V-21.03). */
export function isOfTab({ group, sources }: Pick<Candidate, 'group' | 'sources'>, tab: Asked['tab']): boolean {
  const wanted = sourcesOf(tab)
  const apart = tab === 'any' || (tab === 'appeal') === (group === APPEALS)
  return apart && (!wanted.length || sources.some((source) => wanted.includes(source)))
}

export const EVERYTHING: Asked = {
  filters: { kinds: [], groups: [], states: [], correspondents: [], journals: [], cases: [], authors: [], units: [] },
  tab: 'any',
}

/** Every question may look around for as long, however late it comes. */
const LEAST_MS = 150

/**
 * Answers «what is found under these conditions». While everything found was looked at, conditions only choose among it;
 * when there is more, the engine is asked again with the conditions, so that a choice reaches the oldest documents too.
 */
export function poolsOf(engine: SearchEngine, asker: Asker): (asked: Asked) => Promise<Pool> {
  const known = new Map<string, Promise<Pool>>()
  const deadline = asker.limitMs === undefined ? undefined : performance.now() + asker.limitMs
  const collect = (asked: Asked): Promise<Pool> => {
    const key = JSON.stringify([asked.filters, sourcesOf(asked.tab), asked.tab === 'appeal'])
    const limitMs = deadline && Math.max(LEAST_MS, deadline - performance.now())
    const pool = known.get(key) ?? look(engine, { ...asker, limitMs }, asked)
    known.set(key, pool)
    return pool
  }
  return async (asked) => {
    const all = await collect(EVERYTHING)
    if (all.capped) return ofTab(await collect(asked), asked.tab)
    return { ...all, found: all.found.filter((one) => isUnder(one, asked)) }
  }
}

type Asker = { db: DbOrTx; actor: Actor } & Pick<EngineQuery, 'query' | 'from' | 'limitMs'>

const ofTab = (pool: Pool, tab: Asked['tab']): Pool => ({
  ...pool,
  found: pool.found.filter((one) => isOfTab(one, tab)),
})

/** What is found under these conditions, by one question to the engine. */
export const gather = async (engine: SearchEngine, asker: Asker, asked: Asked): Promise<Pool> =>
  ofTab(await look(engine, asker, asked), asked.tab)

/** The same before what is looked through apart is told from the rest, so that it serves several ways of looking. */
async function look(engine: SearchEngine, { db, ...asker }: Asker, { filters, tab }: Asked): Promise<Pool> {
  const within = await withinGroups(db, tab === 'appeal' ? onlyAppeals(filters) : filters)
  if (!within) return { found: [], capped: false, reached: null, standby: false }
  const {
    matches,
    capped,
    reached = null,
    standby = false,
  } = await engine.match(db, { ...asker, filters: within, sources: sourcesOf(tab) })
  const sources = new Map(matches.map((one) => [one.documentId, one.sources]))
  const rows = await visibleFacts(db, asker.actor, { ids: [...sources.keys()], without: asker.query.without })
  return { found: rows.map((row) => ({ ...row, sources: sources.get(row.id) ?? [] })), capped, reached, standby }
}

/** Other groups chosen beside the appeals leave nothing of them. */
const onlyAppeals = (filters: SearchFilters): SearchFilters | null =>
  filters.groups.length && !filters.groups.includes(APPEALS) ? null : { ...filters, groups: [APPEALS] }

function isUnder(one: Candidate, { filters, tab }: Asked): boolean {
  const { kinds, groups, states, correspondents, journals, cases, authors, units, from, to } = filters
  const among = (values: string[], value: string | null) => !values.length || values.includes(value ?? '')
  return (
    isOfTab(one, tab) &&
    among(kinds, one.kind) &&
    among(groups, one.group) &&
    among(states, one.state) &&
    among(correspondents, one.correspondentId) &&
    among(journals, one.journalId) &&
    among(cases, one.caseId) &&
    among(authors, one.authorId) &&
    among(units, one.unitId) &&
    (!from || one.day >= from) &&
    (!to || one.day <= to)
  )
}

const shortNameOf = (people: string): SQL =>
  sql.raw(
    `${people}.surname || ' ' || left(${people}.first_name, 1) || '.' || coalesce(' ' || left(${people}.patronymic, 1) || '.', '')`,
  )

/** A case is told by its index and year first: headings of several years and units are alike. */
const caseName = sql`c.index || ', ' || c.year || '. ' || c.heading`

/** Facts of those of the documents that this person may see now, whatever an index remembers; nobody narrows by another's own addressee (V-05.11). */
async function visibleFacts(
  db: DbOrTx,
  actor: Actor,
  { ids, without }: { ids: string[]; without: Term[] },
): Promise<Omit<Candidate, 'sources'>[]> {
  if (!ids.length) return []
  return (await db.execute(sql`
    select documents.id, documents.kind, k.name as "kindName", k."group", k.flow, documents.state, documents.title,
      documents.reg_number as "regNumber", documents.draft_number as "draftNumber", documents.their_number as "theirNumber",
      ${dayOf()}::text as day, documents.reg_date::text as "regDate",
      case when o.owner_id is null or o.owner_id = ${actor.personId} then documents.correspondent_id end as "correspondentId", coalesce(nullif(documents.requisites #>> '{appeal,applicant}', ''), o.short_name, o.name) as "from", coalesce(o.short_name, o.name) as correspondent,
      documents.journal_id as "journalId", j.name as journal, documents.case_id as "caseId", ${caseName} as case,
      documents.author_id as "authorId", ${shortNameOf('p')} as author,
      documents.unit_id as "unitId", u.name as unit,
      documents.access, documents.on_control as "onControl", extract(epoch from documents.last_event_at)::float8 as at
    from documents
    join document_kinds k on k.key = documents.kind
    left join organisations o on o.id = documents.correspondent_id
    left join journals j on j.id = documents.journal_id
    left join case_files c on c.id = documents.case_id
    left join people p on p.id = documents.author_id
    left join units u on u.id = documents.unit_id
    where documents.id = any(${sql.param(ids)}::uuid[]) and ${visibleTo(actor)} and ${lacking(without)}`)) as unknown as Omit<
    Candidate,
    'sources'
  >[]
}

/** An excluded word may stand in another place of the document than the one that was found: then it is not wanted either. */
const lacking = (without: Term[]): SQL =>
  without.length
    ? sql`not exists (select 1 from search_entries e where e.document_id = documents.id and e.words @@ ${anyOf(without)}::tsquery and ${undeleted})`
    : sql`true`
