'use client'

import { type RefObject, useLayoutEffect, useState } from 'react'
import { useRoom } from '../room-context'
import { pageCount } from './page-count'

/**
 * How many sheets the text fills now, by its height on screen. The print may still move a line over an edge (a signature
 * is never torn from its text), so a frozen version's own count is the one that holds.
 */
export function usePages(sheet: RefObject<HTMLElement | null>, shown = true): number {
  const { top, bottom } = useRoom().letterhead.sheet
  const [pages, setPages] = useState(1)
  useLayoutEffect(() => {
    const column = shown && sheet.current?.querySelector<HTMLElement>('[data-column]')
    if (!column) return
    const count = () => setPages(pageCount(column.offsetHeight, { top, bottom }))
    const sizes = new ResizeObserver(count)
    sizes.observe(column)
    count()
    return () => sizes.disconnect()
  }, [sheet, shown, top, bottom])
  return pages
}
