'use client'

import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { usePinnedPassage } from '@/components/approval/step-drafts'
import { usePinnedVerdicts } from '@/components/approval/use-pinned-verdicts'
import { selectedSpan, textViewOf } from '@/components/editor/text-view'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { QUOTE_LIMIT } from '@/lib/contracts/rooms'
import { passageOf } from '@/lib/editor/passage'
import { type Quote, useRoom } from '../room-context'
import { type Thread, threadsOf } from './threads'
import { useQuotedPassage } from './use-quoted-passage'
import { DRAFT, type Draft, useRemarkMarks } from './use-remark-marks'

const NONE: Thread[] = []

/** Remarks on the passages of a text: which there are, which is being read, which is being written. */
export function useRemarks(editor: Editor, synced: boolean) {
  const { document, setQuote } = useRoom()
  const watch = [`document:${document.id}`]
  const { data } = useLive(orpc.rooms.listComments, { documentId: document.id }, { watch })
  const verdicts = usePinnedVerdicts()
  const threads = useMemo(() => (data ? threadsOf(data, verdicts) : NONE), [data, verdicts])
  const open = useMemo(() => threads.filter(({ resolved }) => !resolved), [threads])
  const [active, setActive] = useState<string | null>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const { quoted, forget } = useQuotedPassage(editor, synced)
  const pinned = usePinnedPassage(document.id)
  useRemarkMarks(editor, { threads: open, active, draft, quoted, pinned, synced })
  useClickedPassage(editor, (id) => {
    forget()
    setActive(id ?? (draft && DRAFT))
  })

  const begin = useCallback(() => {
    const span = remarkable(editor)
    if (!span) return
    setDraft(span)
    setActive(DRAFT)
  }, [editor])
  const passage = useCallback(() => {
    const span = remarkable(editor)
    const view = textViewOf(editor)
    return span && view && passageOf(view, span.from, span.to)
  }, [editor])
  const finish = useCallback((id: string | null) => {
    setDraft(null)
    setActive(id)
  }, [])
  const jump = useCallback(
    (id: string) => {
      setActive(id)
      editor.view.dom.querySelector(`[data-passage="${id}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
    },
    [editor],
  )
  const quote = useCallback(() => setQuote(quoteOf(editor)), [editor, setQuote])
  return { threads, open, active, draft, begin, finish, jump, quote, passage, close: () => setActive(null) }
}

export type Remarks = ReturnType<typeof useRemarks>

const wordsIn = (editor: Editor): string => {
  const { from, to } = selectedSpan(editor)
  return editor.state.doc.textBetween(from, to, ' ', ' ').trim()
}

/** The selected words, where a remark may be made of them. */
function remarkable(editor: Editor): Draft | null {
  const { from, to } = selectedSpan(editor)
  return wordsIn(editor) === '' || to - from > QUOTE_LIMIT ? null : { from, to }
}

const QUOTED_LENGTH = 500

/** The selected words with the place they stand in, which travels with them. */
function quoteOf(editor: Editor): Quote {
  const { from, to } = selectedSpan(editor)
  const view = textViewOf(editor)
  const place = view && passageOf(view, from, to)
  return { text: wordsIn(editor).slice(0, QUOTED_LENGTH), place: place && { from: place.from, to: place.to } }
}

/** A press on a highlighted passage opens its remark; a press beside it closes what was open, but not what is being written. */
function useClickedPassage(editor: Editor, act: (id: string | null) => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const { dom } = editor.view
    const setActive = (id: string | null) => latest.current(id)
    const onClick = ({ target }: MouseEvent) => {
      const mark = target instanceof Element ? target.closest<HTMLElement>('[data-passage]') : null
      const id = mark?.dataset.passage ?? null
      if (id !== DRAFT) setActive(id)
    }
    dom.addEventListener('click', onClick)
    return () => dom.removeEventListener('click', onClick)
  }, [editor])
}
