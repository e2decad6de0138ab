'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { Zoom } from './use-zoom'

type Turning = { page: number; pages: number; go: (page: number) => void; zoom: Zoom }

/** Whether the focus is where paging means the document: the viewer itself, nothing, or a one-line field of the form beside it. */
function pagesFrom(target: EventTarget | null, frame: HTMLElement | null): boolean {
  const element = target as HTMLElement | null
  if (!element || element === document.body || frame?.contains(element)) return true
  return element.tagName === 'INPUT' && element.getAttribute('aria-expanded') !== 'true'
}

function actFor(code: string, { page, pages, go, zoom }: Turning, inside: boolean): (() => void) | null | undefined {
  if (code === 'PageDown') return () => go(page + 1)
  if (code === 'PageUp') return () => go(page - 1)
  if (!inside) return null
  if (code === 'Home') return () => go(1)
  if (code === 'End') return () => go(pages)
  if (code === 'Equal' || code === 'NumpadAdd') return zoom.larger
  if (code === 'Minus' || code === 'NumpadSubtract') return zoom.smaller
  return code === 'Digit0' ? zoom.fitWidth : null
}

/** Page Up and Page Down turn pages, so that a registrar turns the scan without leaving the form; the rest works inside the viewer. */
export function usePageKeys(frame: RefObject<HTMLElement | null>, turning: Turning): void {
  const latest = useRef(turning)
  latest.current = turning
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (!pagesFrom(event.target, frame.current)) return
      const inside = frame.current?.contains(event.target as Node) ?? false
      const act = actFor(event.code, latest.current, inside)
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [frame])
}
