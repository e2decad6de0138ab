'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { useSections } from './use-sections'

/** The browser's tab tells how many rooms have something new (V-09.08). */
export function useUnreadTitle(): void {
  const { badge } = useSections()
  const unread = badge('cabinet')
  const path = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: every page sets the title anew, the number is put before it again
  useEffect(() => {
    const bare = document.title.replace(/^\(\d+\+?\) /, '')
    document.title = unread > 0 ? `(${unread > 99 ? '99+' : unread}) ${bare}` : bare
  }, [unread, path])
}
