import { describe, expect, it } from 'vitest'
import type { TimelineItem } from '@/lib/contracts/documents'
import { type Row, rowsOf, type Shown } from './rows'

let seq = 0
const at = (day: number, time = '10:00') => `2026-05-${String(day).padStart(2, '0')}T${time}:00+03:00`
function item(kind: TimelineItem['kind'], by: string | null, moment = at(14)): TimelineItem {
  seq += 1
  const actor = by ? { id: by, name: by, position: '', gender: 'male' as const } : null
  return {
    id: `${seq}`,
    seq,
    kind,
    name: 'x.y',
    actor,
    onBehalfOf: null,
    at: moment,
    data: {},
  } as unknown as TimelineItem
}

const show = (items: TimelineItem[], rest: Partial<Shown> = {}): Row[] =>
  rowsOf({ items, more: false, newAfter: null, me: 'me', opened: new Set(), timeZone: 'Europe/Moscow', ...rest })
const types = (rows: Row[]) => rows.map(({ type }) => type)

describe('rowsOf', () => {
  it('begins each day of the office with its date', () => {
    const items = [item('message', 'a', at(13, '23:59')), item('message', 'a', at(14, '00:01'))]
    expect(types(show(items))).toEqual(['day', 'message', 'day', 'message'])
  })

  it('offers what is earlier first', () => {
    expect(types(show([item('message', 'a')], { more: true }))).toEqual(['earlier', 'day', 'message'])
  })

  it('draws «новые» before the first thing of another person after the mark', () => {
    const items = [item('message', 'a'), item('message', 'me'), item('visa', 'b'), item('message', 'a')]
    const rows = show(items, { newAfter: items[0]?.seq })
    expect(types(rows)).toEqual(['day', 'message', 'message', 'new', 'decision', 'message'])
  })

  it('draws no «новые» where only one’s own words came after, or nothing was marked', () => {
    const items = [item('message', 'a'), item('message', 'me')]
    expect(types(show(items, { newAfter: items[0]?.seq }))).not.toContain('new')
    expect(types(show(items))).not.toContain('new')
  })

  it('puts messages of one person within five minutes under one name', () => {
    const items = [
      item('message', 'a', at(14, '10:00')),
      item('message', 'a', at(14, '10:04')),
      item('message', 'a', at(14, '10:10')),
      item('message', 'b', at(14, '10:11')),
      item('event', 'b', at(14, '10:11')),
      item('message', 'b', at(14, '10:12')),
    ]
    const joined = show(items).flatMap((row) => (row.type === 'message' ? [row.joined] : []))
    expect(joined).toEqual([false, true, false, false, false])
  })

  it('never joins over «новые»', () => {
    const items = [item('message', 'a'), item('message', 'a')]
    const rows = show(items, { newAfter: items[0]?.seq })
    expect(rows.at(-1)).toMatchObject({ type: 'message', joined: false })
  })

  it('folds a long run of events to its end, and opens it on request', () => {
    const items = [item('message', 'a'), ...Array.from({ length: 6 }, () => item('event', 'a')), item('visa', 'b')]
    const rows = show(items)
    expect(types(rows)).toEqual(['day', 'message', 'folded', 'event', 'event', 'decision'])
    const folded = rows[2]
    expect(folded).toMatchObject({ count: 4 })
    expect(
      types(show(items, { opened: new Set([folded?.key ?? '']) })).filter((type) => type === 'event'),
    ).toHaveLength(6)
  })

  it('shows three events in a row as they are', () => {
    const items = Array.from({ length: 3 }, () => item('event', 'a'))
    expect(types(show(items))).toEqual(['day', 'event', 'event', 'event'])
  })

  it('folds nothing that is new', () => {
    const items = [item('message', 'a'), ...Array.from({ length: 6 }, () => item('event', 'a'))]
    expect(types(show(items, { newAfter: items[0]?.seq }))).not.toContain('folded')
  })

  it('opens the run in which what one asked for stands', () => {
    const items = Array.from({ length: 6 }, () => item('event', 'a'))
    expect(types(show(items, { target: items[1]?.id }))).not.toContain('folded')
    expect(types(show(items, { target: 'elsewhere' }))).toContain('folded')
  })

  it('gives every row a key of its own', () => {
    const kinds = ['message', 'event', 'visa', 'signature', 'assignment', 'delivery'] as const
    const items = Array.from({ length: 60 }, (_, n) =>
      item(kinds[(n * 7) % 6] ?? 'event', 'a', at(1 + Math.floor(n / 3))),
    )
    const keys = show(items, { more: true, newAfter: items[30]?.seq }).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
