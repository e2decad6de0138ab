import { type SQL, sql } from 'drizzle-orm'
import type { Access } from '@/lib/contracts/access'
import type { CabinetTab, CabinetView } from '@/lib/contracts/cabinet'
import type { Actor } from '../kernel/actor'
import { env } from '../kernel/env'
import { DomainError } from '../kernel/errors'
import type { QueryContext } from '../kernel/query'
import { FINISHED, RECENT_DAYS, TAB_KINDS } from './tabs'

export type Row = {
  id: string
  kind: string
  kind_name: string
  flow: 'incoming' | 'outgoing' | 'internal'
  state: string
  title: string
  reg_number: string | null
  draft_number: string | null
  correspondent: string | null
  access: Access
  on_control: boolean
  work: string[] | null
  note: string | null
  owner: string | null
  due: string | null
  item_kind: string | null
  item_name: string | null
  item_actor: string | null
  item_data: Record<string, unknown> | null
  item_deleted: boolean
  last_seq: number
  unread: number
  mentioned: boolean
  at: string
  total: string
  unread_total: string
}

/** Whose items are looked at: one's own and those of the people one substitutes, or one of them. */
export function peopleOf(actor: Actor, whose?: string): string[] {
  const all = [actor.personId, ...actor.substitutes.map((entry) => entry.personId)]
  if (!whose) return all
  if (!all.includes(whose)) throw new DomainError('not_found', 'cabinet.not_yours')
  return [whose]
}

type Asked = { tab: CabinetTab; view: CabinetView; whose?: string; now: Date }

/** Open items by document: their kinds, the nearest term, whose they are, the words of the instruction. */
const owed = (people: string[], me: string): SQL => sql`
  select document_id, array_agg(kind::text order by created_at) as kinds, min(due_at) as due,
    min(person_id::text) filter (where person_id <> ${me}) as owner, bool_or(person_id = ${me}) as own,
    min(note) filter (where kind in ('execute', 'co_execute')) as note
  from work_items where person_id = any(${sql.param(people)}::uuid[]) and state = 'open' group by document_id`

/** Documents of a tab. «Все» holds what is owed and what one was let into by name, until some time after it is finished. */
function scope({ tab, view, now }: Asked, people: string[]): SQL {
  if (view === 'done')
    return sql`select document_id from work_items w where person_id = any(${sql.param(people)}::uuid[]) and state = 'done'
      and not exists (select 1 from owed where owed.document_id = w.document_id)`
  if (tab !== 'all') return sql`select document_id from owed where kinds && ${sql.param(TAB_KINDS[tab])}::text[]`
  const names = people.map((id) => `p:${id}`)
  const since = new Date(now.getTime() - RECENT_DAYS * 86_400_000).toISOString()
  return sql`select document_id from owed union
    select g.document_id from document_grants g join documents d on d.id = g.document_id
    where g.principal = any(${sql.param(names)}::text[])
      and (d.state <> all(${sql.param([...FINISHED])}::text[]) or d.last_event_at > ${since}::timestamptz)`
}

/**
 * The documents one may see of those, with how many items of others came after the reading mark. Grants are looked at
 * again: whoever was let out sees nothing, whatever items were left open.
 */
const visible = (actor: Actor, asked: Asked, people: string[]): SQL => sql`
  with owed as (${owed(people, actor.personId)}), scope as (${scope(asked, people)}), mine as (
    select d.id, d.last_event_at, d.due_date, coalesce(r.last_seq, 0) as read_seq,
      (select count(*) from timeline_items t where t.document_id = d.id and t.seq > coalesce(r.last_seq, 0)
        and t.actor_id is distinct from ${actor.personId}) as unread
    from documents d left join timeline_reads r on r.document_id = d.id and r.person_id = ${actor.personId}
    where d.id in (select document_id from scope)
      and exists (select 1 from document_grants g where g.document_id = d.id and g.principal = any(${sql.param(actor.principals)}::text[]))
  )`

/** A page of the cabinet's list, with the totals of the whole of it: one read. */
export async function rowsOf(
  { db, actor, now }: QueryContext,
  { sort, limit, ...asked }: Omit<Asked, 'now'> & { sort: 'new' | 'deadline'; limit: number },
): Promise<Row[]> {
  const order =
    sort === 'deadline'
      ? sql`coalesce(owed.due, mine.due_date::timestamp at time zone ${env().OFFICE_TIME_ZONE}) nulls last, mine.last_event_at desc`
      : sql`mine.last_event_at desc`
  return (await db.execute(sql`
    ${visible(actor, { ...asked, now }, peopleOf(actor, asked.whose))}, page as (
      select mine.*, owed.kinds, owed.note, owed.due, case when owed.own then null else owed.owner end as owner
      from mine left join owed on owed.document_id = mine.id order by ${order}, mine.id limit ${limit}
    )
    select d.id, d.kind, k.name as kind_name, k.flow, d.state, d.title, d.reg_number, d.draft_number,
      coalesce(nullif(d.requisites #>> '{appeal,applicant}', ''), o.name) as correspondent, d.access, d.on_control, page.kinds as work, page.note, page.owner, d.last_seq,
      coalesce(to_char(page.due at time zone ${env().OFFICE_TIME_ZONE}, 'YYYY-MM-DD'), d.due_date::text) as due,
      t.kind as item_kind, t.name as item_name, t.actor_id as item_actor, t.data as item_data, t.deleted_at is not null as item_deleted,
      page.unread::int as unread, d.last_event_at as at,
      page.unread > 0 and exists (select 1 from timeline_items m where m.document_id = d.id and m.seq > page.read_seq
        and ${actor.personId} = any(m.mentions) and m.actor_id is distinct from ${actor.personId}) as mentioned,
      (select count(*) from mine) as total, (select count(*) from mine where unread > 0) as unread_total
    from page
    join documents d on d.id = page.id
    join document_kinds k on k.key = d.kind
    left join organisations o on o.id = d.correspondent_id
    left join timeline_items t on t.document_id = d.id and t.seq = d.last_seq
    order by ${sort === 'deadline' ? sql`coalesce(page.due, page.due_date::timestamp at time zone ${env().OFFICE_TIME_ZONE}) nulls last,` : sql``}
      page.last_event_at desc, page.id`)) as unknown as Row[]
}

/** For each document of «Все», what is owed on it and whether it has something unread: what the counters count. */
export async function tallyOf(
  { db, actor, now }: QueryContext,
  whose?: string,
): Promise<{ kinds: string[] | null; unread: boolean }[]> {
  const asked: Asked = { tab: 'all', view: 'current', whose, now }
  return (await db.execute(sql`
    ${visible(actor, asked, peopleOf(actor, whose))}
    select owed.kinds, mine.unread > 0 as unread
    from mine left join owed on owed.document_id = mine.id`)) as unknown as {
    kinds: string[] | null
    unread: boolean
  }[]
}
