'use client'

import type { Editor } from '@tiptap/core'
import { type RefObject, useLayoutEffect, useState } from 'react'
import { SuggestionCard } from './suggestion-card'
import styles from './suggestions.module.css'
import type { Suggestions } from './use-suggestions'

type Props = { editor: Editor; suggestions: Suggestions; desk: RefObject<HTMLElement | null> }

/** The suggestion one looks at, under its words. */
export function SuggestionPopover({ editor, suggestions, desk }: Props) {
  const { pointed, list } = suggestions
  const one = list.find(({ id }) => id === pointed.id)
  const place = usePlace(editor, desk, one?.id ?? null)
  if (!one || !place) return null
  return (
    <div
      className={styles.floating}
      style={{ top: place.bottom + 6, left: `clamp(8px, ${place.left}px, calc(100% - 288px))` }}
      {...pointed.card}
    >
      <SuggestionCard one={one} suggestions={suggestions} keys />
    </div>
  )
}

type Place = { left: number; bottom: number }

function usePlace(editor: Editor, desk: RefObject<HTMLElement | null>, id: string | null): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(() => {
    if (!id) return setPlace(null)
    const measure = () => setPlace(measured(editor.view.dom, desk.current, id))
    measure()
    editor.on('transaction', measure)
    return () => void editor.off('transaction', measure)
  }, [editor, desk, id])
  return place
}

function measured(text: HTMLElement, desk: HTMLElement | null, id: string): Place | null {
  const rect = text.querySelector(`[data-suggestion="${CSS.escape(id)}"]`)?.getClientRects()[0]
  if (!rect || !desk) return null
  const origin = desk.getBoundingClientRect()
  return { left: rect.left - origin.left, bottom: rect.bottom - origin.top }
}
