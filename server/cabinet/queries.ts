import { type CabinetRow, cabinetContract } from '@/lib/contracts/cabinet'
import { type Calendar, loadCalendar, workingDaysBetween } from '../directory'
import { personRefs } from '../documents'
import { defineQuery, type QueryContext } from '../kernel/query'
import { type Row, rowsOf, tallyOf } from './rows'
import { FINISHED, TAB_KINDS } from './tabs'

type Refs = Awaited<ReturnType<typeof personRefs>>
type Shown = { refs: Refs; calendar: Calendar }

/** Own documents only (V-09.03): those one owes something on, oneself or for somebody one substitutes, and those one was let into by name. */
export const cabinetList = defineQuery(cabinetContract.list, {
  name: 'cabinet.list',
  async run(ctx, input) {
    const rows = await rowsOf(ctx, input)
    const refs = await personRefs(
      ctx.db,
      rows.flatMap((row) => [row.item_actor, row.owner]),
    )
    const calendar = await loadCalendar(ctx.db)
    return {
      rows: rows.map((row) => view(ctx, row, { refs, calendar })),
      total: Number(rows[0]?.total ?? 0),
      unread: Number(rows[0]?.unread_total ?? 0),
    }
  },
})

function view(ctx: QueryContext, row: Row, { refs, calendar }: Shown): CabinetRow {
  const work = row.work ?? []
  return {
    ...row,
    documentId: row.id,
    kindName: row.kind_name,
    number: row.reg_number ?? row.draft_number,
    draft: !row.reg_number,
    onControl: row.on_control,
    responsible: work.includes('execute'),
    work,
    onBehalfOf: refs.get(row.owner ?? '')?.accusative ?? null,
    dueDate: row.due,
    daysLeft: row.due && !FINISHED.has(row.state) ? workingDaysBetween(calendar, ctx.today, row.due) : null,
    last: lastOf(ctx, row, refs),
    lastSeq: row.last_seq,
    at: new Date(row.at).toISOString(),
  }
}

const PREVIEW = 200

function lastOf({ actor }: QueryContext, row: Row, refs: Refs): CabinetRow['last'] {
  if (!row.item_kind) return null
  // Words taken back are gone from every place that showed them.
  const data = row.item_deleted ? {} : (row.item_data ?? {})
  const author = refs.get(row.item_actor ?? '')
  return {
    kind: row.item_kind,
    name: row.item_name ?? '',
    author: author?.name ?? null,
    gender: author?.gender ?? null,
    deleted: row.item_deleted,
    own: row.item_actor === actor.personId,
    text: typeof data.text === 'string' ? data.text.slice(0, PREVIEW) : null,
    data: Object.fromEntries(
      Object.entries(data).flatMap(([key, value]): [string, string | number | boolean | null][] => {
        if (typeof value === 'string') return [[key, value.slice(0, PREVIEW)]]
        return typeof value === 'number' || typeof value === 'boolean' || value === null ? [[key, value]] : []
      }),
    ),
  }
}

/** Counts of the six tabs, of rooms with unread items, and of letters waiting for the registry. */
export const cabinetCounts = defineQuery(cabinetContract.counts, {
  name: 'cabinet.counts',
  async run(ctx, { whose }) {
    const tally = await tallyOf(ctx, whose)
    const count = (kinds: string[]) => tally.filter((row) => row.kinds?.some((kind) => kinds.includes(kind))).length
    return {
      all: tally.length,
      execute: count(TAB_KINDS.execute),
      approve: count(TAB_KINDS.approve),
      sign: count(TAB_KINDS.sign),
      acquaint: count(TAB_KINDS.acquaint),
      control: count(TAB_KINDS.control),
      unread: tally.filter((row) => row.unread).length,
      registration: count(['register', 'dispatch']),
    }
  },
})
