import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { NamedBreach } from './mend'

/** Brings the place of a breach into sight: its words selected, or its requisite in focus. */
export function showPlace(editor: Editor, { place }: NamedBreach): void {
  if ('field' in place) showRequisite(editor, place.field)
  else showPassage(editor, place)
}

/** The first breach after the caret, or the last one before it; from outside the text, the first or the last. */
export function besideCaret(editor: Editor, found: readonly NamedBreach[], by: 1 | -1): NamedBreach | undefined {
  const caret = editor.isFocused ? caretOnScreen(editor) : null
  const at = ({ place }: NamedBreach): number | null => ('field' in place ? null : place.from)
  const inOrder = by > 0 ? found : found.toReversed()
  const beyond = (one: NamedBreach): boolean => {
    const from = at(one)
    return caret !== null && from !== null && (by > 0 ? from >= caret : from < caret)
  }
  return inOrder.find(beyond) ?? inOrder[0]
}

/** The browser tells the editor of a moved caret a moment later; a quick F8 must not begin from where it was. */
function caretOnScreen({ view, state }: Editor): number {
  const { focusNode, focusOffset, isCollapsed } = view.dom.ownerDocument.getSelection() ?? {}
  if (!isCollapsed || !focusNode || !view.dom.contains(focusNode)) return state.selection.from
  return view.posAtDOM(focusNode, focusOffset ?? 0)
}

function showPassage(editor: Editor, { from, to }: { from: number; to: number }): void {
  const { doc, tr } = editor.state
  const end = Math.min(to, doc.content.size)
  editor.view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(Math.min(from, end)), doc.resolve(end))))
  const { node } = editor.view.domAtPos(Math.min(from + 1, end))
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' })
}

function showRequisite(editor: Editor, field: string): void {
  const sheet = editor.view.dom.closest('article')
  const name = field === 'title' ? 'heading' : field
  const element = sheet?.querySelector<HTMLElement>(`[data-requisite="${name}"]`)
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  element?.focus({ preventScroll: true })
}
