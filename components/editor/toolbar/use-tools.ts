'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

/** What the tools show: only a change of these draws the toolbar again, not every keystroke. */
export function useTools(editor: Editor) {
  return useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      underline: now.isActive('underline'),
      style: now.isActive('heading', { level: 1 }) ? 1 : now.isActive('heading', { level: 2 }) ? 2 : 0,
      align: String(now.state.selection.$from.parent.attrs.align ?? 'justify'),
      clause: now.isActive('paragraph', { list: 'clause' }),
      letter: now.isActive('paragraph', { list: 'letter' }),
      bullet: now.isActive('paragraph', { list: 'bullet' }),
      pageBreak: now.state.selection.$from.parent.attrs.pageBreak === true,
      inTable: now.isActive('table'),
      numbered: now.isActive('table', { numbered: true }),
      selected: !now.state.selection.empty,
      ...undoable(now),
    }),
  })
}

/** Asked of the undo manager itself: to try a command costs as much as a keystroke. */
function undoable({ state }: Editor): { canUndo: boolean; canRedo: boolean } {
  const { undoManager } = yUndoPluginKey.getState(state) as { undoManager: Y.UndoManager }
  return { canUndo: undoManager.undoStack.length > 0, canRedo: undoManager.redoStack.length > 0 }
}

export type Tools = ReturnType<typeof useTools>
