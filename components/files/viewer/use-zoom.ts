'use client'

import { type RefObject, useEffect, useState } from 'react'

/** Width of a page at 100 %: A4 at 96 dots per inch. */
const PAGE_PX = 794
const MARGIN_PX = 48
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.25, 1.5, 2, 3]

export type Zoom = {
  /** Width of an upright page on screen. */
  width: number
  percent: number
  fit: boolean
  larger: (() => void) | null
  smaller: (() => void) | null
  fitWidth: () => void
}

/** How large a page is shown: the width of the desk until the person chooses a size. */
export function useZoom(desk: RefObject<HTMLElement | null>): Zoom {
  const [chosen, setChosen] = useState<number | null>(null)
  const [room, setRoom] = useState(0)

  useEffect(() => {
    const element = desk.current
    if (!element) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [desk])

  const fitted = Math.max(120, Math.min(room - MARGIN_PX, PAGE_PX * 1.25))
  const width = Math.round(chosen ? chosen * PAGE_PX : fitted)
  const scale = width / PAGE_PX
  const next = STEPS.find((step) => step > scale + 0.01)
  const previous = STEPS.findLast((step) => step < scale - 0.01)
  return {
    width,
    percent: Math.round(scale * 100),
    fit: chosen === null,
    larger: next ? () => setChosen(next) : null,
    smaller: previous ? () => setChosen(previous) : null,
    fitWidth: () => setChosen(null),
  }
}
