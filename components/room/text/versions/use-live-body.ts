'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useAfterPause } from '@/components/editor/use-after-pause'
import type { BodyNode } from '@/lib/editor/content'
import { baseBody } from '@/lib/editor/suggestions/body'

const PAUSE_MS = 600

/** The live text as it stands without open suggestions, read after a pause in the typing; null while nobody asks. */
export function useLiveBody(editor: Editor, wanted: boolean): BodyNode | null {
  const [body, setBody] = useState<BodyNode | null>(null)
  const read = () => setBody(baseBody(editor.getJSON() as BodyNode))
  useAfterPause(editor, read, { pauseMs: PAUSE_MS, enabled: wanted })
  return wanted ? body : null
}
