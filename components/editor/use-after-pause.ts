'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'

type Options = { pauseMs: number; enabled?: boolean }

/** Reads the text at once and after each pause in its changes, one's own and others'; never while somebody types. */
export function useAfterPause(editor: Editor, read: () => void, { pauseMs, enabled = true }: Options): void {
  const latest = useRef(read)
  latest.current = read
  useEffect(() => {
    if (!enabled) return
    let timer: ReturnType<typeof setTimeout>
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => latest.current(), pauseMs)
    }
    latest.current()
    editor.on('update', later)
    return () => {
      clearTimeout(timer)
      editor.off('update', later)
    }
  }, [editor, enabled, pauseMs])
}
