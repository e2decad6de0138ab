'use client'

import type { Editor } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { useEffect, useRef, useState } from 'react'
import { type PassageMark, passageMarksKey } from '@/components/editor/extensions/passage-marks'
import { onceComposed } from '@/components/editor/once-composed'
import { afterPause } from '@/components/editor/pause'
import { placeOfMark, textViewOf } from '@/components/editor/text-view'
import { type Passage, placePassage } from '@/lib/editor/passage'
import type { Thread } from './threads'

const SETTLE_MS = 400

/** The words one is about to remark on. */
export type Draft = { from: number; to: number }
export const DRAFT = 'draft'
/** The passage that somebody quoted in the feed and asked to see. */
export const QUOTED = 'quoted'
/** The words to which one pins the remark of one's decision. */
const PINNED = 'pinned'

type Options = {
  threads: Thread[]
  active: string | null
  draft: Draft | null
  quoted: Passage | null
  pinned: Passage | null
  synced: boolean
}

/**
 * Highlights the passages of open remarks. Highlights move with the text by themselves; passages are looked up anew only
 * when remarks change, and after a pause in colleagues' edits.
 */
export function useRemarkMarks(editor: Editor, { threads, active, draft, quoted, pinned, synced }: Options): void {
  const round = useColleaguesEdits(editor)
  const marked = useRef<Draft | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round of colleagues' edits asks to look passages up again
  useEffect(() => {
    const mark = () => {
      const view = editor.isDestroyed ? null : textViewOf(editor)
      if (!synced || !view) return
      const marks = threads.flatMap((thread): PassageMark[] => {
        if (thread.resolved || !thread.from || !thread.to) return []
        const { from, to } = placePassage(view, thread as Passage)
        return [{ id: thread.id, from, to, active: thread.id === active }]
      })
      // Once marked, it is where the mark has come to; where its words were deleted, other words stand at the old place.
      const written = draft && marked.current === draft ? placeOfMark(editor, DRAFT) : draft
      marked.current = draft
      if (written) marks.push({ id: DRAFT, active: true, ...written })
      if (quoted) marks.push({ id: QUOTED, active: true, ...placePassage(view, quoted) })
      if (pinned) marks.push({ id: PINNED, active: true, ...placePassage(view, pinned) })
      editor.view.dispatch(editor.state.tr.setMeta(passageMarksKey, marks).setMeta('addToHistory', false))
    }
    return onceComposed(editor, mark)
  }, [editor, threads, active, draft, quoted, pinned, synced, round])
}

/** Counts up after each pause in what colleagues type. */
function useColleaguesEdits(editor: Editor): number {
  const [round, setRound] = useState(0)
  useEffect(() => {
    const { touch, stop } = afterPause(SETTLE_MS, () => setRound((value) => value + 1))
    const onTransaction = ({ transaction }: { transaction: Parameters<typeof isChangeOrigin>[0] }) => {
      if (transaction.docChanged && isChangeOrigin(transaction)) touch()
    }
    editor.on('transaction', onTransaction)
    return () => {
      stop()
      editor.off('transaction', onTransaction)
    }
  }, [editor])
  return round
}
