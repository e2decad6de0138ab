'use client'

import { IconMessagePlus, IconPinned, IconQuote } from '@tabler/icons-react'
import { type Editor, posToDOMRect } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { usePin } from '@/components/approval/use-pin'
import { selectedSpan } from '@/components/editor/text-view'
import type { Passage } from '@/lib/editor/passage'
import styles from './remarks.module.css'

type Props = {
  editor: Editor
  desk: RefObject<HTMLElement | null>
  onRemark: () => void
  onQuote: () => void
  /** The selected words with their place; null where they are too long to be remarked on. */
  passage: () => Passage | null
}

/** What can be done with the selected words: remark on them, pin the remark of one’s decision to them, carry them into the feed. */
export function SelectionBubble({ editor, desk, onRemark, onQuote, passage }: Props) {
  const t = useTranslations('rooms.remarks')
  const place = useSelectionPlace(editor, desk)
  const bubble = useWithin(desk, place)
  const owed = usePin()
  if (!place) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the selection while a button in it is pressed
    <div ref={bubble} className={styles.bubble} style={place} onMouseDown={(event) => event.preventDefault()}>
      <button type="button" onClick={onRemark}>
        <IconMessagePlus size={16} stroke={1.75} aria-hidden />
        {t('placeholder')}
      </button>
      {owed && (
        <button
          type="button"
          onClick={() => {
            const words = passage()
            if (words) owed.pin(words)
          }}
        >
          <IconPinned size={16} stroke={1.75} aria-hidden />
          {t(owed.stage === 'head' ? 'toDecision' : 'toVisa')}
        </button>
      )}
      <button type="button" onClick={onQuote}>
        <IconQuote size={16} stroke={1.75} aria-hidden />
        {t('toFeed')}
      </button>
    </div>
  )
}

type Place = { left: number; top: number }

/** Above the selection, once it has been made; not while the mouse still draws it. */
function useSelectionPlace(editor: Editor, desk: RefObject<HTMLElement | null>): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const { dom } = editor.view
    let drawing = false
    const show = () => setPlace(drawing ? null : placeOf(editor, desk.current))
    const down = () => {
      drawing = true
      show()
    }
    const up = () => {
      if (!drawing) return
      drawing = false
      requestAnimationFrame(show)
    }
    // The editor of a reader is not told when the selection leaves it.
    const left = () => !editor.isEditable && show()
    document.addEventListener('selectionchange', left)
    dom.addEventListener('pointerdown', down)
    for (const event of ['pointerup', 'pointercancel']) window.addEventListener(event, up)
    editor.on('selectionUpdate', show)
    editor.on('update', show)
    return () => {
      document.removeEventListener('selectionchange', left)
      dom.removeEventListener('pointerdown', down)
      for (const event of ['pointerup', 'pointercancel']) window.removeEventListener(event, up)
      editor.off('selectionUpdate', show)
      editor.off('update', show)
    }
  }, [editor, desk])
  return place
}

const MARGIN_PX = 8

/** Keeps the bubble on the desk, however wide its words are. */
function useWithin(desk: RefObject<HTMLElement | null>, place: Place | null): RefObject<HTMLDivElement | null> {
  const bubble = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!place || !bubble.current || !desk.current) return
    const half = bubble.current.offsetWidth / 2 + MARGIN_PX
    const left = Math.min(Math.max(place.left, half), Math.max(half, desk.current.clientWidth - half))
    bubble.current.style.left = `${left}px`
  })
  return bubble
}

function placeOf(editor: Editor, desk: HTMLElement | null): Place | null {
  const { from, to } = selectedSpan(editor)
  if (from === to || !desk || !isSelectedHere(editor) || !editor.state.doc.textBetween(from, to, ' ').trim())
    return null
  const rect = posToDOMRect(editor.view, from, to)
  const origin = desk.getBoundingClientRect()
  return { left: rect.left + rect.width / 2 - origin.left, top: Math.max(40, rect.top - origin.top) }
}

/** A reader's editor keeps its last selection after the words are no longer selected on screen. */
function isSelectedHere(editor: Editor): boolean {
  if (editor.isEditable) return true
  const selection = getSelection()
  return selection !== null && !selection.isCollapsed && editor.view.dom.contains(selection.anchorNode)
}
