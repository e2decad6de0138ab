'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { type Proposed, suggestionsOf } from '@/lib/editor/suggestions/list'

const PAUSE_MS = 200

/** Open suggestions of the text, read after a pause in the typing. */
export function useProposed(editor: Editor): Proposed[] {
  const [list, setList] = useState<Proposed[]>(() => suggestionsOf(editor.state.doc))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const read = () => setList(suggestionsOf(editor.state.doc))
    const later = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return
      clearTimeout(timer)
      timer = setTimeout(read, PAUSE_MS)
    }
    read()
    editor.on('transaction', later)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', later)
    }
  }, [editor])
  return list
}
