import type { Node } from '@tiptap/pm/model'
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { AttrStep, ReplaceAroundStep, type Step } from '@tiptap/pm/transform'
import { proposalOn } from './suggestion'

/**
 * The style of a paragraph that is to join another is the style of that one: of the joined paragraph only the words stay.
 * An edit without such a step comes back as it is.
 */
export function restyleJoined(state: EditorState, edit: Transaction): Transaction {
  const heads = edit.steps.map((step, index) => styledAt(step, edit.docs[index] as Node))
  if (heads.every((place) => place === null || place.head === place.pos)) return edit
  const tr = state.tr
  // A change of style moves no places, so the steps after it need no mapping.
  edit.steps.forEach((step, index) => {
    const place = heads[index]
    if (place && place.head !== place.pos) restyle(tr, place.head, step)
    else tr.step(step)
  })
  if (edit.selectionSet) tr.setSelection(Selection.fromJSON(tr.doc, edit.selection.toJSON()))
  if (edit.storedMarksSet) tr.setStoredMarks(edit.storedMarks)
  return edit.scrolledIntoView ? tr.scrollIntoView() : tr
}

/** Whether a step gives one block another kind and leaves what is in it. */
export const isRestyle = (step: Step): step is ReplaceAroundStep =>
  step instanceof ReplaceAroundStep &&
  step.gapFrom === step.from + 1 &&
  step.gapTo === step.to - 1 &&
  step.slice.size === 2 &&
  step.insert === 1

function styledAt(step: Step, doc: Node): { pos: number; head: number } | null {
  if (step instanceof AttrStep) return { pos: step.pos, head: headOf(doc, step.pos) }
  return isRestyle(step) ? { pos: step.from, head: headOf(doc, step.from) } : null
}

/** Where the paragraph begins of which a block is a part once everything proposed is accepted. */
function headOf(doc: Node, pos: number): number {
  const node = doc.nodeAt(pos)
  if (!node?.isTextblock || !proposalOn(node, 'blockJoined')) return pos
  let at = pos
  let before = doc.resolve(at).nodeBefore
  while (before && proposalOn(before, 'blockDeleted')) {
    at -= before.nodeSize
    before = doc.resolve(at).nodeBefore
  }
  return before?.isTextblock ? headOf(doc, at - before.nodeSize) : pos
}

function restyle(tr: Transaction, head: number, step: Step): void {
  const node = tr.doc.nodeAt(head) as Node
  if (step instanceof AttrStep) {
    if (step.attr in node.attrs) tr.setNodeAttribute(head, step.attr, step.value)
  } else if (isRestyle(step)) {
    const { type, attrs } = step.slice.content.firstChild as Node
    tr.setNodeMarkup(head, type, attrs)
  }
}
