'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import type { BodyNode } from '@/lib/editor/content'
import { baseBody } from '@/lib/editor/suggestions/body'

const PAUSE_MS = 600

/** The live text as it stands without open suggestions, read after a pause in the typing; null while nobody asks. */
export function useLiveBody(editor: Editor, wanted: boolean): BodyNode | null {
  const [body, setBody] = useState<BodyNode | null>(null)
  useEffect(() => {
    if (!wanted) return
    let timer: ReturnType<typeof setTimeout>
    const read = () => setBody(baseBody(editor.getJSON() as BodyNode))
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(read, PAUSE_MS)
    }
    read()
    editor.on('update', later)
    return () => {
      clearTimeout(timer)
      editor.off('update', later)
    }
  }, [editor, wanted])
  return wanted ? body : null
}
