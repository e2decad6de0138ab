import { sql } from 'drizzle-orm'
import { type CabinetRow, type CabinetTab, cabinetContract } from '@/lib/contracts/cabinet'
import { loadCalendar, workingDaysBetween } from '../directory'
import { personRefs } from '../documents'
import type { Actor } from '../kernel/actor'
import { defineQuery, type QueryContext } from '../kernel/query'
import { TAB_KINDS } from './tabs'

type Row = {
  id: string
  kind: string
  flow: 'incoming' | 'outgoing' | 'internal'
  state: string
  title: string
  reg_number: string | null
  draft_number: string | null
  correspondent: string | null
  access: 'common' | 'dsp'
  on_control: boolean
  work: string[] | null
  owner: string | null
  due: string | null
  item_kind: string | null
  item_name: string | null
  item_actor: string | null
  item_text: string | null
  unread: number
  mentioned: boolean
  at: string
}

const people = (actor: Actor) => [actor.personId, ...actor.substitutes.map((entry) => entry.personId)]

/**
 * Own documents only (V-09): those one owes something on, oneself or for somebody one substitutes, and those one was let
 * into by name. One read; the newest event first, or the nearest term first.
 */
async function rowsOf(
  { db, actor }: QueryContext,
  tab: CabinetTab,
  sort: 'new' | 'deadline',
  limit: number,
): Promise<Row[]> {
  const mine = sql.param(people(actor))
  const kinds = tab === 'all' ? null : sql.param(TAB_KINDS[tab])
  const names = sql.param(people(actor).map((id) => `p:${id}`))
  const scope = kinds
    ? sql`select document_id from owed where kinds && ${kinds}::text[]`
    : sql`select document_id from owed union select document_id from document_grants where principal = any(${names}::text[])`
  const order = sort === 'deadline' ? sql`due nulls last, d.last_event_at desc` : sql`d.last_event_at desc`
  return (await db.execute(sql`
    with owed as (
      select document_id, array_agg(kind::text) as kinds, min(due_at) as due,
        min(person_id::text) filter (where person_id <> ${actor.personId}) as owner,
        bool_or(person_id = ${actor.personId}) as own
      from work_items where person_id = any(${mine}::uuid[]) and state = 'open' group by document_id
    )
    select d.id, d.kind, k.flow, d.state, d.title, d.reg_number, d.draft_number, o.name as correspondent, d.access, d.on_control,
      owed.kinds as work, case when owed.own then null else owed.owner end as owner,
      coalesce(to_char(owed.due at time zone 'Europe/Moscow', 'YYYY-MM-DD'), d.due_date::text) as due,
      t.kind as item_kind, t.name as item_name, t.actor_id as item_actor, t.data->>'text' as item_text,
      greatest(0, d.last_seq - coalesce(r.last_seq, 0)) as unread,
      exists (select 1 from timeline_items m where m.document_id = d.id and m.seq > coalesce(r.last_seq, 0) and ${actor.personId} = any(m.mentions)) as mentioned,
      d.last_event_at as at
    from documents d
    join document_kinds k on k.key = d.kind
    left join owed on owed.document_id = d.id
    left join organisations o on o.id = d.correspondent_id
    left join timeline_reads r on r.document_id = d.id and r.person_id = ${actor.personId}
    left join timeline_items t on t.document_id = d.id and t.seq = d.last_seq
    where d.id in (${scope})
      and exists (select 1 from document_grants g where g.document_id = d.id and g.principal = any(${sql.param(actor.principals)}::text[]))
    order by ${order} limit ${limit}`)) as unknown as Row[]
}

const CLOSED = new Set(['sent', 'closed', 'filed', 'executed', 'refused', 'withdrawn'])

/** The cabinet's list as the person sees it. */
export const cabinetList = defineQuery(cabinetContract.list, {
  name: 'cabinet.list',
  async run(ctx, { tab, sort, limit }) {
    const rows = await rowsOf(ctx, tab, sort, limit)
    const refs = await personRefs(
      ctx.db,
      rows.flatMap((row) => [row.item_actor, row.owner]),
    )
    const calendar = await loadCalendar(ctx.db)
    const view = rows.map(
      (row): CabinetRow => ({
        ...row,
        documentId: row.id,
        number: row.reg_number ?? row.draft_number,
        draft: !row.reg_number,
        onControl: row.on_control,
        responsible: row.work?.includes('execute') ?? false,
        work: row.work ?? [],
        onBehalfOf: refs.get(row.owner ?? '')?.name ?? null,
        dueDate: row.due,
        daysLeft: row.due && !CLOSED.has(row.state) ? workingDaysBetween(calendar, ctx.today, row.due) : null,
        last: row.item_kind
          ? {
              kind: row.item_kind,
              name: row.item_name ?? '',
              author: refs.get(row.item_actor ?? '')?.name ?? null,
              text: row.item_text,
            }
          : null,
        unread: Number(row.unread),
        at: new Date(row.at).toISOString(),
      }),
    )
    return { rows: view, total: view.length, unread: view.filter((row) => row.unread > 0).length }
  },
})

/** Counts of the six tabs, of rooms with unread items, and of letters waiting for the registry. */
export const cabinetCounts = defineQuery(cabinetContract.counts, {
  name: 'cabinet.counts',
  async run(ctx) {
    const rows = await rowsOf(ctx, 'all', 'new', 500)
    const count = (tab: Exclude<CabinetTab, 'all'>) =>
      rows.filter((row) => row.work?.some((kind) => TAB_KINDS[tab].includes(kind))).length
    return {
      all: rows.length,
      execute: count('execute'),
      approve: count('approve'),
      sign: count('sign'),
      acquaint: count('acquaint'),
      control: count('control'),
      unread: rows.filter((row) => Number(row.unread) > 0).length,
      registration: rows.filter((row) => row.work?.some((kind) => kind === 'register' || kind === 'dispatch')).length,
    }
  },
})
