'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { FeedPart, TimelineItem } from '@/lib/contracts/documents'
import { useRoom } from '../room-context'
import { joinEarlier, joinNewest, type Known, replaceItems, unreadIn } from './join-pages'
import { pagesBack } from './pages-back'
import { useChangedItems } from './use-changed-items'

const PAGE = 100
const NONE: TimelineItem[] = []

const askedFor = (documentId: string, show: FeedPart) => ({ documentId, show, limit: PAGE })

/** Where the newest page of a feed is kept between reads. */
export const feedKey = (documentId: string): unknown[] => {
  const { queryKey } = orpc.documents.timeline.queryOptions({ input: askedFor(documentId, 'all') })
  return JSON.parse(JSON.stringify(queryKey)) as unknown[]
}

function useNewest(show: FeedPart) {
  const { document } = useRoom()
  const watch = [`document:${document.id}`, `feed:${document.id}`]
  return useLive(orpc.documents.timeline, askedFor(document.id, show), { watch })
}

/** How much of the feed is new to this person: what others said and did since. */
export function useFeedUnread(): number {
  const { me } = useRoom()
  const { data } = useNewest('all')
  return data ? unreadIn(data, me.personId) : 0
}

export type Feed = {
  /** Null until the first answer. */
  items: TimelineItem[] | null
  more: boolean
  loadingEarlier: boolean
  loadEarlier: () => void
  /** Loads everything back to a place of the feed; false when it could not be read. */
  loadBackTo: (seq: number) => Promise<boolean>
  lastRead: number
  lastSeq: number
  error: unknown
  retry: () => void
}

/** The feed of the room, or the part of it one chose to see: live at its end, paged towards its beginning. */
export function useFeed(show: FeedPart): Feed {
  const { document } = useRoom()
  const { data, isPlaceholderData, isStale, isFetchedAfterMount, error, refetch } = useNewest(show)
  const fresh = data && !isPlaceholderData && (isFetchedAfterMount || !isStale) ? data : null
  const [kept, setKept] = useState<{ show: FeedPart; known: Known } | null>(null)
  const [loadingEarlier, setLoading] = useState(false)
  const known = kept?.show === show ? kept.known : null

  useEffect(() => {
    if (!fresh) return
    setKept((before) => ({ show, known: joinNewest(before?.show === show ? before.known : null, fresh) }))
  }, [fresh, show])

  const first = known?.items[0]?.seq
  const loadBackTo = useCallback(
    async (seq: number) => {
      if (first === undefined) return false
      setLoading(true)
      const page = await pagesBack({ documentId: document.id, show, before: first, to: seq }).catch(() => null)
      setLoading(false)
      if (page)
        setKept((before) =>
          before && before.show === show ? { show, known: joinEarlier(before.known, page) } : before,
        )
      return page !== null
    },
    [document.id, show, first],
  )
  const loadEarlier = useCallback(() => void (first !== undefined && loadBackTo(first - 1)), [first, loadBackTo])

  const newest = fresh?.items[0]?.seq
  const earlier = useMemo(
    () => (newest === undefined ? NONE : (known?.items.filter(({ seq }) => seq < newest) ?? NONE)),
    [known, newest],
  )
  useChangedItems(earlier, show, (items) =>
    setKept((before) => before && { ...before, known: replaceItems(before.known, items) }),
  )

  return {
    items: known?.items ?? null,
    more: known?.more ?? false,
    loadingEarlier,
    loadEarlier,
    loadBackTo,
    lastRead: data?.lastRead ?? 0,
    lastSeq: data?.lastSeq ?? 0,
    error: data ? null : error,
    retry: refetch,
  }
}
