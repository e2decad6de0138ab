'use client'

import type { Editor } from '@tiptap/core'
import { DecorationSet } from '@tiptap/pm/view'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { passageMarksKey } from '@/components/editor/extensions/passage-marks'

/** Where highlighted passages are in the desk, in pixels from its upper left corner. */
export type MarkPlace = { top: number; bottom: number; left: number }
export type MarkPlaces = ReadonlyMap<string, MarkPlace>

/** Follows the highlighted passages through typing, zoom and the size of the window. */
export function useMarkPlaces(editor: Editor, desk: RefObject<HTMLElement | null>, scale: number): MarkPlaces {
  const [places, setPlaces] = useState<MarkPlaces>(new Map())
  const shown = useRef(places)
  shown.current = places
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scale moves every passage
  useEffect(() => {
    const area = desk.current
    if (!area) return
    let frame = 0
    const measure = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setPlaces((before) => kept(before, measured(editor.view.dom, area))))
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(area)
    sizes.observe(editor.view.dom)
    // Where no remark is, a letter asks for no frame.
    const moved = () => {
      if (shown.current.size || passageMarksKey.getState(editor.state) !== DecorationSet.empty) measure()
    }
    editor.on('transaction', moved)
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      editor.off('transaction', moved)
    }
  }, [editor, desk, scale])
  return places
}

function measured(text: HTMLElement, desk: HTMLElement): Map<string, MarkPlace> {
  const marks = text.querySelectorAll<HTMLElement>('[data-passage]')
  const places = new Map<string, MarkPlace>()
  // Asking for a place lays the whole text out: on a hundred pages, a second.
  if (!marks.length) return places
  const origin = desk.getBoundingClientRect()
  for (const mark of marks) {
    const id = mark.dataset.passage ?? ''
    const { top, bottom, left } = mark.getBoundingClientRect()
    const first = places.get(id)
    const here = { top: top - origin.top, bottom: bottom - origin.top, left: left - origin.left }
    places.set(id, first ? { ...first, bottom: here.bottom } : here)
  }
  return places
}

/** The same places are the same object: nothing is drawn again for a keystroke that moved no passage. */
function kept(before: MarkPlaces, after: MarkPlaces): MarkPlaces {
  const same = ([id, place]: [string, MarkPlace]) => {
    const known = before.get(id)
    return known && Math.abs(known.top - place.top) < 0.5 && Math.abs(known.bottom - place.bottom) < 0.5
  }
  return before.size === after.size && [...after].every(same) ? before : after
}
