'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'

export type FeedPlace = {
  /** The feed itself is on screen: as a column, as a drawer over the page, or as the part that is open on a phone. */
  shown: boolean
  folded: boolean
  drawer: boolean
  /** Folds the column to a strip or opens it; where the window is narrow, shows or hides the drawer. */
  toggle: () => void
}

const WIDE = '(min-width: 1280px)'
const MIDDLE = '(min-width: 1024px)'
const keyOf = (personId: string): string => `vizir:feed-folded:${personId}`
const listeners = new Set<() => void>()

/** Where the feed stands; each person's choice is kept in this browser. */
export function useFeedPlace(personId: string, atRoot: boolean): FeedPlace {
  const wide = useMediaQuery(WIDE, true)
  const middle = useMediaQuery(MIDDLE, true)
  const [drawer, setDrawer] = useState(false)
  const folded = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(keyOf(personId)) === '1',
    () => false,
  )
  const toggle = useCallback(() => {
    if (!window.matchMedia(WIDE).matches) return setDrawer((value) => !value)
    localStorage.setItem(keyOf(personId), localStorage.getItem(keyOf(personId)) === '1' ? '0' : '1')
    for (const listener of listeners) listener()
  }, [personId])
  const shown = wide ? !folded : middle ? drawer : atRoot
  // In a window that has grown wide the feed is a column again, whatever lay over the page before.
  const over = drawer && !wide
  return useMemo(() => ({ shown, folded, drawer: over, toggle }), [shown, folded, over, toggle])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
