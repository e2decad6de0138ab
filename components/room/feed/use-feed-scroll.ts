'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Row } from './rows'

const ESTIMATES: Record<Row['type'], number> = {
  earlier: 40,
  new: 28,
  day: 28,
  folded: 28,
  event: 40,
  message: 64,
  decision: 90,
  fact: 90,
}
const END_PX = 40
/** Rows are measured for this long after a feed opens; «новые» is held meanwhile, unless one scrolls. */
const SETTLE_MS = 800
const HANDS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

type Options = {
  rows: Row[]
  ready: boolean
  shown: boolean
  onEnd: (atEnd: boolean) => void
}

/** Keeps the place in the feed: opens at «новые», follows the end while one is there, stays put while one reads back. */
export function useFeedScroll({ rows, ready, shown, onEnd }: Options) {
  const [element, box] = useState<HTMLElement | null>(null)
  const [content, stream] = useState<HTMLElement | null>(null)
  /** What the place is kept to; before the first rows, nothing. */
  const keep = useRef<'nothing' | 'new' | 'end' | 'place'>('nothing')
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => element,
    estimateSize: (index) => ESTIMATES[rows[index]?.type ?? 'event'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    anchorTo: 'end',
    scrollEndThreshold: END_PX,
  })

  const look = useCallback(() => {
    if (!element?.clientHeight) return onEnd(false)
    const atEnd = element.scrollHeight - element.clientHeight - element.scrollTop <= END_PX
    if (keep.current === 'end' || keep.current === 'place') keep.current = atEnd ? 'end' : 'place'
    onEnd(atEnd)
  }, [element, onEnd])

  const toEnd = useCallback(() => {
    keep.current = 'end'
    if (element) element.scrollTop = element.scrollHeight
  }, [element])

  const newAt = rows.findIndex(({ type }) => type === 'new')
  const toNew = useCallback(() => {
    const at = newAt < 0 ? 0 : (virtual.getOffsetForIndex(newAt, 'start')?.[0] ?? 0)
    if (at > (element?.scrollTop ?? 0) + END_PX) virtual.scrollToIndex(newAt, { align: 'start' })
    else toEnd()
  }, [newAt, virtual, element, toEnd])

  const toItem = useCallback(
    (id: string) => {
      const at = rows.findIndex(({ key }) => key === id)
      if (at < 0) return false
      keep.current = 'place'
      virtual.scrollToIndex(at, { align: 'center' })
      return true
    },
    [rows, virtual],
  )

  const total = virtual.getTotalSize()
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever grew, the place is kept
  useLayoutEffect(() => {
    if (!ready || !shown || !element?.clientHeight) return
    if (keep.current === 'nothing') keep.current = newAt < 0 ? 'end' : 'new'
    if (keep.current === 'end') toEnd()
    else if (keep.current === 'new') virtual.scrollToIndex(newAt, { align: 'start' })
    look()
  }, [ready, shown, element, total, newAt, look, toEnd])

  useEffect(() => {
    if (!element || !ready) return
    const release = () => {
      if (keep.current === 'new') keep.current = 'place'
      look()
    }
    const settled = setTimeout(release, SETTLE_MS)
    for (const event of HANDS) element.addEventListener(event, release, { passive: true, once: true })
    return () => {
      clearTimeout(settled)
      for (const event of HANDS) element.removeEventListener(event, release)
    }
  }, [element, ready, look])

  useEffect(() => {
    if (!element) return
    const resized = new ResizeObserver(() => {
      if (keep.current === 'end') element.scrollTop = element.scrollHeight
      look()
    })
    resized.observe(element)
    if (content) resized.observe(content)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [element, content, look])

  return {
    box,
    stream,
    height: total,
    visible: virtual.getVirtualItems(),
    measure: virtual.measureElement,
    toEnd,
    toNew,
    toItem,
  }
}
