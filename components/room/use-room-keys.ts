'use client'

import { useEffect, useRef } from 'react'

type Keys = { step?: (by: 1 | -1) => void; foldFeed?: () => void; composer?: () => void }

/** A field is focused: single keys are letters then. */
const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Keys of the room, by their place on the keyboard, so that they work in the Russian layout: [ ] tabs, Ctrl+\ feed, / message. */
export function useRoomKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { step, foldFeed, composer } = latest.current
      const act = (run: (() => void) | undefined) => {
        if (!run) return
        event.preventDefault()
        run()
      }
      if (event.ctrlKey || event.metaKey) return event.code === 'Backslash' ? act(foldFeed) : undefined
      if (event.altKey || event.shiftKey || inField(event.target)) return
      if (event.code === 'BracketLeft') act(step && (() => step(-1)))
      else if (event.code === 'BracketRight') act(step && (() => step(1)))
      else if (event.code === 'Slash') act(composer)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
