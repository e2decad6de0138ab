import type { Editor } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { endStep } from '@/components/editor/end-step'
import type { BodyNode } from '@/lib/editor/content'

/**
 * Puts whole blocks into a live text after the block the caret stands in, or in place of an empty one. It is one edit of this
 * person: one step to undo, beside whatever colleagues write meanwhile.
 */
export function insertBody(editor: Editor, body: BodyNode): void {
  const { state, schema } = editor
  const { doc, selection } = state
  const { $to } = selection
  const at = $to.depth > 0 ? $to.after(1) : doc.content.size
  const here = $to.depth > 0 ? $to.node(1) : null
  const from = here && isBlank(here) ? at - here.nodeSize : at
  const content = Fragment.fromArray((body.content ?? []).map((node) => schema.nodeFromJSON(node)))
  const tr = state.tr.replaceWith(from, at, content)
  tr.setSelection(TextSelection.near(tr.doc.resolve(from + content.size), -1))
  endStep(editor)
  editor.view.dispatch(tr.scrollIntoView())
  endStep(editor)
  editor.view.focus()
}

const isBlank = ({ type, content, attrs }: Node): boolean =>
  type.name === 'paragraph' && content.size === 0 && !attrs.list && !attrs.pageBreak
