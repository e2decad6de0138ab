import type { TimelineItem } from '@/lib/contracts/documents'

export type FeedPage = { items: TimelineItem[]; more: boolean; lastRead: number; lastSeq: number }
export type Known = Pick<FeedPage, 'items' | 'more'>

/**
 * The newest page, joined to what is known already. Where so much happened in between that the two do not meet, the
 * newest page stands alone: a feed never shows a hole.
 */
export function joinNewest(known: Known | null, page: Pick<FeedPage, 'items' | 'more'>): Known {
  const first = page.items[0]?.seq
  const last = known?.items.at(-1)?.seq
  if (!known || first === undefined || last === undefined) return { items: page.items, more: page.more }
  const hole = page.more && last < first
  const earlier = known.items.filter(({ seq }) => seq < first)
  if (hole || !earlier.length) return { items: page.items, more: page.more }
  return { items: [...earlier, ...page.items], more: known.more }
}

/** An earlier page, put before what is known. */
export function joinEarlier(known: Known, page: Pick<FeedPage, 'items' | 'more'>): Known {
  const first = known.items[0]?.seq ?? Number.POSITIVE_INFINITY
  return { items: [...page.items.filter(({ seq }) => seq < first), ...known.items], more: page.more }
}

/** What is known, with some of its items as they stand now; what others quote of them stands so too. */
export function replaceItems(known: Known, items: TimelineItem[]): Known {
  const now = new Map(items.map((item) => [item.id, item]))
  const replaced = known.items.map((one): TimelineItem => {
    const item = now.get(one.id) ?? one
    const quoted = item.replyTo && now.get(item.replyTo.id)
    if (!item.replyTo || !quoted) return item
    const text = String(quoted.data.text ?? quoted.data.remark ?? '').slice(0, QUOTED)
    return { ...item, replyTo: { ...item.replyTo, text, deleted: quoted.deleted } }
  })
  return { ...known, items: replaced }
}

const QUOTED = 200

const isOthers =
  (me: string) =>
  ({ actor }: Pick<TimelineItem, 'actor'>): boolean =>
    actor?.id !== me

/** How much others said and did since one read; beyond the page everything counts. */
export function unreadIn({ items, lastRead, lastSeq }: FeedPage, me: string): number {
  const after = items.filter(({ seq }) => seq > lastRead)
  const beyond = Math.max(0, lastSeq - lastRead - after.length)
  return after.filter(isOthers(me)).length + beyond
}
