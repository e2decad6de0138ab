import type { TimelineItem } from '@/lib/contracts/documents'
import { dayIn } from '@/lib/text/wall-clock'

export type Row =
  | { key: string; type: 'earlier' | 'new' }
  | { key: string; type: 'day'; at: string }
  | { key: string; type: 'message'; item: TimelineItem; joined: boolean }
  | { key: string; type: 'decision' | 'fact' | 'event'; item: TimelineItem }
  | { key: string; type: 'folded'; count: number }

export type Shown = {
  items: TimelineItem[]
  /** There is something earlier to load. */
  more: boolean
  /** The reading mark where the «новые» line stands, or null without a line. */
  newAfter: number | null
  me: string
  /** Runs of events that were opened, by key. */
  opened: ReadonlySet<string>
  timeZone: string
  /** An item that must be on screen: the run it stands in is open. */
  target?: string | null
}

const TYPES = {
  message: 'message',
  event: 'event',
  visa: 'decision',
  signature: 'decision',
  assignment: 'fact',
  delivery: 'fact',
} as const

/** A run of events longer than this shows only its last ones. */
const RUN_LIMIT = 3
const RUN_SHOWN = 2
/** Messages of one person that follow each other within this time stand under one name. */
const JOIN_MS = 5 * 60_000

/** What a feed shows, from top to bottom: days, the «новые» line, and everything said and done between them. */
export function rowsOf({ items, more, newAfter, me, opened, timeZone, target }: Shown): Row[] {
  const rows: Row[] = more ? [{ key: 'earlier', type: 'earlier' }] : []
  const firstNew = newAfter === null ? undefined : items.find(({ seq, actor }) => seq > newAfter && actor?.id !== me)
  let day = ''
  let run: TimelineItem[] = []
  let before: TimelineItem | null = null
  const closeRun = () => {
    const read = firstNew === undefined || (run[0]?.seq ?? 0) < firstNew.seq
    rows.push(...runOf(run, read && !run.some(({ id }) => id === target), opened))
    run = []
  }
  for (const item of items) {
    const its = dayOf(item.at, timeZone)
    if (its !== day || item === firstNew) closeRun()
    if (its !== day) rows.push({ key: `day:${its}`, type: 'day', at: item.at })
    if (item === firstNew) rows.push({ key: 'new', type: 'new' })
    if (item.kind === 'event') run.push(item)
    else {
      closeRun()
      rows.push(rowOf(item, its === day && item !== firstNew ? before : null))
    }
    day = its
    before = item
  }
  closeRun()
  return rows
}

function rowOf(item: TimelineItem, before: TimelineItem | null): Row {
  const key = item.id
  const type = TYPES[item.kind]
  return type === 'message' ? { key, type, item, joined: isJoined(item, before) } : { key, type, item }
}

/** The second of two messages of one person, close in time, with nothing between them. */
function isJoined(item: TimelineItem, before: TimelineItem | null): boolean {
  if (before?.kind !== 'message' || !item.actor || before.actor?.id !== item.actor.id) return false
  if (before.onBehalfOf?.id !== item.onBehalfOf?.id) return false
  return new Date(item.at).getTime() - new Date(before.at).getTime() < JOIN_MS
}

/** Events in a row; a long run that may be folded is folded to its end. */
function runOf(run: TimelineItem[], folds: boolean, opened: ReadonlySet<string>): Row[] {
  const all = run.map((item): Row => ({ key: item.id, type: 'event', item }))
  const key = `run:${run[0]?.id}`
  if (!folds || run.length <= RUN_LIMIT || opened.has(key)) return all
  return [{ key, type: 'folded', count: run.length - RUN_SHOWN }, ...all.slice(-RUN_SHOWN)]
}

/** The office's day of a moment. */
export const dayOf = (at: string | Date, timeZone: string): string => dayIn(new Date(at), timeZone)
