'use client'

import { useCallback, useEffect, useState } from 'react'
import type { FeedPart } from '@/lib/contracts/documents'
import type { Feed } from './use-feed'

/** An item of the feed by its name and its place. */
export type Place = { id: string; seq: number }
/** The item to be on screen; `asked` grows each time one asks, so that the same one may be shown again. */
export type Target = Place & { asked: number }

type Options = { feed: Feed; show: FeedPart; onShow: (show: FeedPart) => void }

/** Brings one item of the feed on screen, however far back it stands: what is between is loaded first. */
export function useReveal({ feed, show, onShow }: Options) {
  const [target, setTarget] = useState<Target | null>(null)
  const { items, more, loadBackTo } = feed
  const first = items?.[0]?.seq
  const far = target !== null && first !== undefined && first > target.seq && more
  useEffect(() => {
    if (far) void loadBackTo(target.seq).then((done) => done || setTarget(null))
  }, [far, target, loadBackTo])
  const reveal = useCallback(
    (place: Place) => {
      const hidden = show !== 'all' && !items?.some(({ id }) => id === place.id)
      if (hidden) onShow('all')
      setTarget((before) => ({ ...place, asked: (before?.asked ?? 0) + 1 }))
    },
    [show, onShow, items],
  )
  return { target, reveal }
}
