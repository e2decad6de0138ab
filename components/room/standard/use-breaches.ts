'use client'

import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type BreachMark, breachMarksKey } from '@/components/editor/extensions/breach-marks'
import { onceComposed } from '@/components/editor/once-composed'
import { afterPause } from '@/components/editor/pause'
import type { PaperCard } from '@/lib/standard'
import { lookOver, type NamedBreach } from './mend'

const PAUSE_MS = 300
const NONE: NamedBreach[] = []

type Options = { card: PaperCard; hidden: ReadonlySet<string>; enabled: boolean; current: string | null }

/**
 * Breaches of form of the document as it is being written: looked for after each pause in typing, underlined in the text.
 * `look` gives them as they are this very moment.
 */
export function useBreaches(editor: Editor, { card, hidden, enabled, current }: Options) {
  const [breaches, setBreaches] = useState<NamedBreach[]>(NONE)
  const latest = useRef({ card, hidden })
  latest.current = { card, hidden }
  const look = useCallback((): NamedBreach[] => {
    const found = editor.isDestroyed ? NONE : lookOver(editor.state.doc, latest.current.card, latest.current.hidden)
    setBreaches(found)
    return found
  }, [editor])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card or other hidden rules give other breaches
  useEffect(() => {
    if (!enabled) {
      setBreaches(NONE)
      return
    }
    const first = setTimeout(look, 0)
    // A word that is being composed must not be drawn anew under the browser's hands.
    const { touch, stop } = afterPause(PAUSE_MS, () => (editor.view.composing ? touch() : look()))
    editor.on('update', touch)
    return () => {
      clearTimeout(first)
      stop()
      editor.off('update', touch)
    }
  }, [editor, enabled, look, JSON.stringify(card), hidden])
  useEffect(() => {
    const marks = breaches.flatMap(({ id, place }): BreachMark[] =>
      'field' in place ? [] : [{ id, from: place.from, to: place.to, active: id === current }],
    )
    const draw = () =>
      editor.view.dispatch(editor.state.tr.setMeta(breachMarksKey, marks).setMeta('addToHistory', false))
    return onceComposed(editor, () => !editor.isDestroyed && draw())
  }, [editor, breaches, current])
  return { breaches, look }
}
