'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { RoomState } from '@/lib/realtime/yjs-provider'
import { useRoom } from '../room-context'

/** A letter is on the server's disk sooner than this; only what takes longer is told. */
const SLOW_MS = 300

/**
 * What the mark says. While one types, each letter is unsaved for a moment and saved again: the word would flicker, and
 * drawing it twice costs more than the letter itself. The exact state stands on the element as `data-save`.
 */
export function useSettledSave<T extends string>(
  select: (state: RoomState | null) => T | 'saving',
): { shown: T | 'saving'; mark: RefObject<HTMLElement | null> } {
  const { session } = useRoom().live
  const [shown, setShown] = useState(() => select(session?.state() ?? null))
  const mark = useRef<HTMLElement>(null)
  useEffect(() => {
    let slow: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const now = select(session?.state() ?? null)
      if (mark.current) mark.current.dataset.save = now
      if (now === 'saving') {
        slow ??= setTimeout(() => setShown('saving'), SLOW_MS)
        return
      }
      clearTimeout(slow)
      slow = undefined
      setShown(now)
    }
    look()
    const stop = session?.subscribe(look)
    return () => {
      clearTimeout(slow)
      stop?.()
    }
  }, [session, select])
  return { shown, mark }
}
