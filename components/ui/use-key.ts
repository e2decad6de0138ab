'use client'

import { useEffect, useRef } from 'react'

/** Whether what is pressed goes into a field: single keys are letters there. */
export const isTyping = (target: EventTarget | null): boolean => {
  const element = target as HTMLElement | null
  return Boolean(element?.closest?.('input, textarea, select, [contenteditable="true"], [role="textbox"]'))
}

/** A dialog is open: keys of the page behind it wait. */
const inDialog = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

/**
 * A shortcut by physical key («Alt+KeyN», «KeyJ»), so that it works in the Russian layout. Single keys never fire while
 * a field is focused or a dialog is open.
 */
export function useKey(shortcut: string, act: (event: KeyboardEvent) => void, enabled = true): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!enabled) return
    const parts = shortcut.split('+')
    const code = parts.pop()
    const has = (name: string) => parts.includes(name)
    const single = parts.length === 0
    // A dialog that this very press closes is gone from the page by the time the press arrives here.
    let behindDialog = false
    // Every letter of a long text passes by here before it is drawn: the page is looked through only for a key that matters.
    const look = (event: KeyboardEvent) => {
      behindDialog = event.code === code && inDialog()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== code || event.altKey !== has('Alt') || event.shiftKey !== has('Shift')) return
      if ((event.ctrlKey || event.metaKey) !== has('Ctrl')) return
      if (single && (isTyping(event.target) || behindDialog || inDialog())) return
      event.preventDefault()
      latest.current(event)
    }
    if (single) window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', look, { capture: true })
      window.removeEventListener('keydown', onKey)
    }
  }, [shortcut, enabled])
}
