'use client'

import { useEffect, useRef } from 'react'

/** Whether what is pressed goes into a field: single keys are letters there. */
export const isTyping = (target: EventTarget | null): boolean => {
  const element = target as HTMLElement | null
  return Boolean(element?.closest?.('input, textarea, select, [contenteditable="true"], [role="textbox"]'))
}

/** A dialog is open: keys of the page behind it wait. */
const inDialog = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

type Listener = (event: KeyboardEvent, behindDialog: boolean) => void

const listening = new Map<string, Set<Listener>>()
// A dialog that this very press closes is gone from the page by the time the press arrives at the window.
let behindDialog = false

const look = ({ code }: KeyboardEvent) => {
  if (listening.has(code)) behindDialog = inDialog()
}

const onPress = (event: KeyboardEvent) => {
  for (const listener of [...(listening.get(event.code) ?? [])]) listener(event, behindDialog || inDialog())
}

/** One pair of listeners hears for all shortcuts: every letter of a long text passes by here, before it is drawn. */
function listenTo(code: string, listener: Listener): () => void {
  if (listening.size === 0) {
    window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keydown', onPress)
  }
  const heard = listening.get(code) ?? new Set()
  listening.set(code, heard.add(listener))
  return () => {
    heard.delete(listener)
    if (heard.size === 0) listening.delete(code)
    if (listening.size > 0) return
    window.removeEventListener('keydown', look, { capture: true })
    window.removeEventListener('keydown', onPress)
  }
}

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
    const code = parts.pop() ?? ''
    const has = (name: string) => parts.includes(name)
    return listenTo(code, (event, behindDialog) => {
      if (event.altKey !== has('Alt') || event.shiftKey !== has('Shift')) return
      if ((event.ctrlKey || event.metaKey) !== has('Ctrl')) return
      if (parts.length === 0 && (behindDialog || isTyping(event.target))) return
      event.preventDefault()
      latest.current(event)
    })
  }, [shortcut, enabled])
}
