'use client'

import { useLocalStorage } from '@mantine/hooks'
import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { useCallback, useEffect } from 'react'
import { useRoom } from '../../room-context'

/**
 * Whether this person's edits are suggestions; each person's choice is kept in this browser. On approval they always are, and
 * undo does not reach behind the moment the text was sent, the first time or anew.
 */
export function useSuggesting(editor: Editor, { forced, sent }: { forced: boolean; sent: string | undefined }) {
  const { me } = useRoom()
  const [on, setOn] = useLocalStorage({
    key: `vizir:suggesting:${me.personId}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  useEffect(() => void editor.commands.setSuggesting(on || forced), [editor, on, forced])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each version that is sent closes what was written before it
  useEffect(() => {
    if (forced) yUndoPluginKey.getState(editor.state)?.undoManager.clear()
  }, [editor, forced, sent])
  const toggle = useCallback(() => setOn((value) => !value), [setOn])
  return { on: on || forced, forced, toggle }
}
