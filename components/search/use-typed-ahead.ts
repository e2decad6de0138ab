'use client'

import { useEffect, useMemo, useRef } from 'react'

/** So long at most keys are held back: a search that cannot be loaded gives the keyboard back. */
const LONGEST_MS = 5000

export type TypedAhead = { begin: () => void; end: () => string | null }

/**
 * What is typed between the call for the search and the moment its line has the focus goes into the line, not into the text
 * behind it or its single keys (C-16.03). `end` answers with it, or with null where nobody called.
 */
export function useTypedAhead(): TypedAhead {
  const held = useRef<{ text: string; since: number } | null>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { current } = held
      if (!current || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === 'Escape' || performance.now() - current.since > LONGEST_MS) {
        held.current = null
        return
      }
      if (event.key.length === 1) current.text += event.key
      else if (event.key === 'Backspace') current.text = current.text.slice(0, -1)
      else return
      event.preventDefault()
      // A label that is read is listened to on the window as well, and goes on.
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
  return useMemo(
    () => ({
      begin: () => {
        held.current ??= { text: '', since: performance.now() }
      },
      end: () => {
        const text = held.current?.text ?? null
        held.current = null
        return text
      },
    }),
    [],
  )
}
