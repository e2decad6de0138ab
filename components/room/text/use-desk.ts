'use client'

import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Layout, layOut, PAGE_PX, type Zoom } from './lay-out'

const TOP = 14
const STEPS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5]

export type Desk = {
  layout: Layout
  /** Size of what is scrolled: the scaled page with its edges. */
  width: number
  height: number
  scroller: RefObject<HTMLElement | null>
  sheet: RefObject<HTMLElement | null>
  fitted: boolean
  zoomBy: (step: 1 | -1) => void
  fit: () => void
}

type Shown = {
  /** There are remarks to stand beside the page. */
  remarks: boolean
  /** The text is read as one column, and there is no page. */
  reading: boolean
}

/** The desk the page lies on: fitted to its width until somebody zooms. Nothing here changes a line of the page. */
export function useDesk(scroller: RefObject<HTMLElement | null>, { remarks, reading }: Shown): Desk {
  const sheet = useRef<HTMLElement>(null)
  const [room, setRoom] = useState(0)
  const [length, setLength] = useState(0)
  const [zoom, setZoom] = useState<Zoom>('fit')
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving the column brings another page to be measured
  useLayoutEffect(() => {
    const measure = () => {
      setRoom(scroller.current?.clientWidth ?? 0)
      setLength(sheet.current?.offsetHeight ?? 0)
    }
    const sizes = new ResizeObserver(measure)
    for (const element of [scroller.current, sheet.current]) if (element) sizes.observe(element)
    measure()
    return () => sizes.disconnect()
  }, [scroller, reading])
  const layout = useMemo(() => layOut({ desk: room || PAGE_PX, zoom, remarks }), [room, zoom, remarks])
  const { scale, left, column } = layout
  const zoomBy = useCallback(
    (step: 1 | -1) => {
      const next = step > 0 ? STEPS.find((one) => one > scale + 0.01) : STEPS.findLast((one) => one < scale - 0.01)
      if (next) setZoom(next)
    },
    [scale],
  )
  const fit = useCallback(() => setZoom('fit'), [])
  const right = column ? column.left + column.width : left + PAGE_PX * scale
  return {
    layout,
    width: Math.max(room, right + (column ? 6 : Math.min(left, 12))),
    height: length * scale + 2 * TOP,
    scroller,
    sheet,
    fitted: zoom === 'fit',
    zoomBy,
    fit,
  }
}
