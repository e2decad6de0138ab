'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** Whether what is pressed goes into a field: single keys are letters there. */
export const isTyping = (target: EventTarget | null): boolean => {
  const element = target as HTMLElement | null
  return Boolean(element?.closest?.('input, textarea, select, [contenteditable="true"], [role="textbox"]'))
}

/** A dialog is open: keys of the page behind it wait. */
const inDialog = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

type Shortcut = {
  alt: boolean
  shift: boolean
  ctrl: boolean
  single: boolean
  act: RefObject<(event: KeyboardEvent) => void>
}

/**
 * Shortcuts of the page by the code of their key, for one pair of listeners: every letter of a long text passes here before
 * it is drawn, and forty listeners of a room took a twentieth of that time.
 */
const shortcuts = new Map<string, Set<Shortcut>>()
// A dialog that this very press closes is gone from the page by the time the press arrives here.
let behindDialog = false

const onCapture = ({ code }: KeyboardEvent): void => {
  const known = shortcuts.get(code)
  behindDialog = known !== undefined && [...known].some(({ single }) => single) && inDialog()
}

function onKey(event: KeyboardEvent): void {
  const known = shortcuts.get(event.code)
  if (!known) return
  for (const one of [...known]) {
    const { alt, shift, ctrl, single, act } = one
    // An act may have taken another's place on the page away.
    if (!known.has(one)) continue
    if (event.altKey !== alt || event.shiftKey !== shift || (event.ctrlKey || event.metaKey) !== ctrl) continue
    if (single && (isTyping(event.target) || behindDialog || inDialog())) continue
    event.preventDefault()
    act.current(event)
  }
}

function register(code: string, shortcut: Shortcut): () => void {
  if (!shortcuts.size) {
    window.addEventListener('keydown', onCapture, { capture: true })
    window.addEventListener('keydown', onKey)
  }
  const known = shortcuts.get(code) ?? new Set()
  shortcuts.set(code, known.add(shortcut))
  return () => {
    known.delete(shortcut)
    if (!known.size) shortcuts.delete(code)
    if (shortcuts.size) return
    window.removeEventListener('keydown', onCapture, { capture: true })
    window.removeEventListener('keydown', onKey)
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
    const [alt, shift, ctrl] = ['Alt', 'Shift', 'Ctrl'].map((name) => parts.includes(name)) as [
      boolean,
      boolean,
      boolean,
    ]
    return register(code, { alt, shift, ctrl, single: parts.length === 0, act: latest })
  }, [shortcut, enabled])
}
