'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'
import { afterPause } from './pause'

type Options = { pauseMs: number; enabled?: boolean }

/** Reads the text at once and after each pause in its changes, one's own and others'; never while somebody types. */
export function useAfterPause(editor: Editor, read: () => void, { pauseMs, enabled = true }: Options): void {
  const latest = useRef(read)
  latest.current = read
  useEffect(() => {
    if (!enabled) return
    const { touch, stop } = afterPause(pauseMs, () => latest.current())
    latest.current()
    editor.on('update', touch)
    return () => {
      stop()
      editor.off('update', touch)
    }
  }, [editor, enabled, pauseMs])
}
