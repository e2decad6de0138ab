'use client'

import { useLocalStorage } from '@mantine/hooks'
import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { useCallback, useEffect } from 'react'
import { useRoom } from '../../room-context'

/**
 * Whether this person's edits are suggestions; each person's choice is kept in this browser. On approval they always are, and
 * undo does not reach behind the moment the text was sent.
 */
export function useSuggesting(editor: Editor, forced: boolean) {
  const { me } = useRoom()
  const [on, setOn] = useLocalStorage({
    key: `vizir:suggesting:${me.personId}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  useEffect(() => void editor.commands.setSuggesting(on || forced), [editor, on, forced])
  useEffect(() => {
    if (forced) yUndoPluginKey.getState(editor.state)?.undoManager.clear()
  }, [editor, forced])
  const toggle = useCallback(() => setOn((value) => !value), [setOn])
  return { on: on || forced, forced, toggle }
}
