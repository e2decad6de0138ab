import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineItem } from '@/lib/contracts/documents'
import { joinEarlier, joinNewest, replaceItems, unreadIn } from './join-pages'

const LIMIT = 5
const item = (seq: number, by = 'other'): TimelineItem =>
  ({ id: `${seq}`, seq, kind: 'message', actor: { id: by } }) as TimelineItem
const feed = (length: number) => Array.from({ length }, (_, index) => item(index + 1))

/** What the server answers. */
function pageOf(all: TimelineItem[], before = Number.POSITIVE_INFINITY) {
  const left = all.filter(({ seq }) => seq < before)
  return { items: left.slice(-LIMIT), more: left.length > LIMIT }
}

const seqs = (items: TimelineItem[]) => items.map(({ seq }) => seq)

describe('joinNewest', () => {
  it('keeps what fell out of the newest page', () => {
    const known = joinNewest(null, pageOf(feed(5)))
    expect(seqs(joinNewest(known, pageOf(feed(7))).items)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('stands alone after a long absence, and offers what is between', () => {
    const known = joinNewest(null, pageOf(feed(5)))
    expect(joinNewest(known, pageOf(feed(40)))).toEqual({ items: feed(40).slice(-5), more: true })
  })

  it('takes new states of known items', () => {
    const known = joinNewest(null, pageOf(feed(3)))
    const changed = { ...item(2), deleted: true }
    expect(joinNewest(known, { items: [item(1), changed, item(3)], more: false }).items[1]).toBe(changed)
  })

  it('never shows a hole, whatever comes and however far one reads back', () => {
    const steps = fc.array(
      fc.oneof(
        fc.nat(9).map((more) => ({ more })),
        fc.constant({ back: true as const }),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), steps, (length, acts) => {
        let all = feed(length)
        let known = joinNewest(null, pageOf(all))
        for (const act of acts) {
          if ('more' in act) {
            all = feed(all.length + act.more)
            known = joinNewest(known, pageOf(all))
          } else if (known.more) known = joinEarlier(known, pageOf(all, known.items[0]?.seq))
          const first = known.items[0]?.seq ?? 0
          expect(seqs(known.items)).toEqual(seqs(all.slice(first - 1)))
          expect(known.more).toBe(first > 1)
        }
      }),
    )
  })
})

describe('replaceItems', () => {
  it('A-11.03 words taken back far above go from their place and from what quotes them', () => {
    const said = { ...item(1), data: { text: 'Лишнее' }, replyTo: null }
    const quoting = {
      ...item(9),
      data: {},
      replyTo: { id: '1', seq: 1, author: 'other', text: 'Лишнее', deleted: false },
    }
    const known = { items: [said, item(2), quoting] as TimelineItem[], more: true }
    const gone = { ...said, data: {}, deleted: true } as unknown as TimelineItem
    const after = replaceItems(known, [gone])
    expect(JSON.stringify(after)).not.toContain('Лишнее')
    expect(after.items.at(-1)?.replyTo?.deleted).toBe(true)
    expect(seqs(after.items)).toEqual([1, 2, 9])
    expect(after.more).toBe(true)
  })

  it('puts nothing into the feed that is not known there', () => {
    const known = { items: [item(4), item(5)], more: true }
    expect(replaceItems(known, [item(3)])).toEqual(known)
  })
})

describe('unreadIn', () => {
  it('V-09.08 counts what others did after the mark, not one’s own', () => {
    const items = [item(1), item(2, 'me'), item(3), item(4, 'me')]
    expect(unreadIn({ items, more: false, lastRead: 0, lastSeq: 4 }, 'me')).toBe(2)
    expect(unreadIn({ items, more: false, lastRead: 3, lastSeq: 4 }, 'me')).toBe(0)
  })

  it('counts the product’s own events', () => {
    const system = { ...item(2), actor: null }
    expect(unreadIn({ items: [item(1), system], more: false, lastRead: 1, lastSeq: 2 }, 'me')).toBe(1)
  })

  it('counts what is beyond the page', () => {
    expect(unreadIn({ items: feed(12).slice(-5), more: true, lastRead: 2, lastSeq: 12 }, 'me')).toBe(10)
  })
})
