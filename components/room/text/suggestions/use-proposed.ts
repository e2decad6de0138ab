'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useAfterPause } from '@/components/editor/use-after-pause'
import { type Proposed, suggestionsOf } from '@/lib/editor/suggestions/list'

const PAUSE_MS = 200

/** Open suggestions of the text, read after a pause in the typing. */
export function useProposed(editor: Editor): Proposed[] {
  const [list, setList] = useState<Proposed[]>(() => suggestionsOf(editor.state.doc))
  const read = () => {
    const now = suggestionsOf(editor.state.doc)
    setList((before) => (before.length || now.length ? now : before))
  }
  useAfterPause(editor, read, { pauseMs: PAUSE_MS })
  return list
}
