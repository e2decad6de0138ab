import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { replaceBlocks } from '@/lib/editor/compare/replace-blocks'
import type { BodyNode } from '@/lib/editor/content'

/**
 * Makes the live text an earlier one by an ordinary edit: everybody sees it, undo takes it back, history stays. In
 * suggestion mode it is only suggested, like any edit.
 */
export function restoreText(editor: Editor, body: BodyNode): void {
  yUndoPluginKey.getState(editor.state)?.undoManager.stopCapturing()
  editor.view.dispatch(replaceBlocks(editor.state.tr, editor.schema.nodeFromJSON(body)))
}
