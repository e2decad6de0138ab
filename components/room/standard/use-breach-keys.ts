'use client'

import { useEffect, useRef } from 'react'

/** F8 and Shift+F8 go through the breaches, also while the text is being written. */
export function useBreachKeys(step: (by: 1 | -1) => void, enabled: boolean): void {
  const latest = useRef(step)
  latest.current = step
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      latest.current(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [enabled])
}
