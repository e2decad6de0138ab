'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useRef, useState } from 'react'

const SHOW_MS = 350
const HIDE_MS = 250

export type Pointed = {
  id: string | null
  open: (id: string | null) => void
  /** For the card itself: while the pointer is on it, it stays. */
  card: { onPointerEnter: () => void; onPointerLeave: () => void }
}

/** Which suggestion is being looked at: the one pressed or come to by the keyboard, or the one under the pointer. */
export function usePointed(editor: Editor): Pointed {
  const [shown, setShown] = useState<{ id: string; pinned: boolean } | null>(null)
  const looking = useRef(false)
  looking.current = shown !== null
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const acts = useMemo(() => {
    const later = (act: () => void, ms: number) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(act, ms)
    }
    const hide = () => later(() => setShown((now) => (now?.pinned ? now : null)), HIDE_MS)
    const hover = (id: string) => later(() => setShown((now) => (now?.pinned ? now : { id, pinned: false })), SHOW_MS)
    const open = (id: string | null) => {
      clearTimeout(timer.current)
      setShown(id === null ? null : { id, pinned: true })
    }
    return { hide, hover, open, card: { onPointerEnter: () => clearTimeout(timer.current), onPointerLeave: hide } }
  }, [])
  useEffect(() => {
    const { dom } = editor.view
    const over = ({ target, buttons }: PointerEvent) => {
      const id = idAt(target)
      if (buttons) return
      if (id) acts.hover(id)
      else acts.hide()
    }
    const click = ({ target }: MouseEvent) => acts.open(idAt(target))
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !looking.current) return
      // The same press must not leave the room.
      event.stopImmediatePropagation()
      acts.open(null)
    }
    dom.addEventListener('pointerover', over)
    dom.addEventListener('pointerleave', acts.hide)
    dom.addEventListener('click', click)
    window.addEventListener('keydown', key, { capture: true })
    return () => {
      clearTimeout(timer.current)
      dom.removeEventListener('pointerover', over)
      dom.removeEventListener('pointerleave', acts.hide)
      dom.removeEventListener('click', click)
      window.removeEventListener('keydown', key, { capture: true })
    }
  }, [editor, acts])
  return { id: shown?.id ?? null, open: acts.open, card: acts.card }
}

const idAt = (target: EventTarget | null): string | null =>
  (target instanceof Element && target.closest<HTMLElement>('[data-suggestion]')?.dataset.suggestion) || null
