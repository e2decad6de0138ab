'use client'

import { useLocalStorage } from '@mantine/hooks'
import type { Editor } from '@tiptap/core'
import { useCallback, useEffect } from 'react'
import { useRoom } from '../../room-context'

/** Whether this person's edits are suggestions; each person's choice is kept in this browser. */
export function useSuggesting(editor: Editor) {
  const { me } = useRoom()
  const [on, setOn] = useLocalStorage({
    key: `vizir:suggesting:${me.personId}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  useEffect(() => void editor.commands.setSuggesting(on), [editor, on])
  const toggle = useCallback(() => setOn((value) => !value), [setOn])
  return { on, toggle }
}
