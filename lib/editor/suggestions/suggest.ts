import type { Node } from '@tiptap/pm/model'
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import {
  AddMarkStep,
  AttrStep,
  Mapping,
  RemoveMarkStep,
  ReplaceStep,
  type Step,
  type Transform,
} from '@tiptap/pm/transform'
import { burstAt } from './burst'
import { isTrue } from './prove'
import { isRestyle, restyleJoined } from './restyle-joined'
import { suggestBlocks } from './suggest-blocks'
import { suggestDeletion } from './suggest-deletion'
import { suggestMark, suggestStyle } from './suggest-format'
import { suggestInsertion } from './suggest-insertion'
import { ownMark, type Suggestion } from './suggestion'

type Caret = { at: number | null }

/**
 * Turns an edit into the same edit as a suggestion: the text without suggestions stays exactly as it was, and with them
 * accepted it is what the edit would have made of it. Null when that cannot be had (merging cells of a table): the edit
 * must then be refused.
 */
export function asSuggestion(state: EditorState, wished: Transaction, who: Suggestion): Transaction | null {
  const edit = restyleJoined(state, wished)
  const tr = state.tr
  const caret: Caret = { at: null }
  edit.steps.forEach((step, index) => void suggestStep({ tr, edit, index, caret, before: state.selection }, step, who))
  const change = { before: edit.before, after: edit.doc }
  if (isPlain(edit) || isTrue(tr.doc, change)) return finish(tr, edit, { caret, before: state.selection })
  const whole = suggestBlocks(state.tr, edit.doc, who)
  return isTrue(whole.doc, change) ? finish(whole, edit, { caret: { at: null }, before: state.selection }) : null
}

type Work = { tr: Transaction; edit: Transaction; index: number; caret: Caret; before: Selection }

function suggestStep({ tr, edit, index, caret, before }: Work, step: Step, who: Suggestion): void {
  // Mapping.slice().invert() of ProseMirror forgets the slice, so the way back is built from the steps before.
  const back = new Mapping(edit.steps.slice(0, index).map((one) => one.getMap())).invert()
  const map = (pos: number, side: 1 | -1) => tr.mapping.map(back.map(pos, side), side)
  if (step instanceof ReplaceStep) {
    const range = { from: map(step.from, step.from === step.to ? 1 : -1), to: map(step.to, 1) }
    caret.at = suggestReplacement(tr, { ...range, step, before }, burstAt(tr.doc, range, who))
  } else if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
    const on = step instanceof AddMarkStep
    suggestMark(tr, { from: map(step.from, 1), to: map(step.to, -1), mark: step.mark, on }, who)
  } else if (step instanceof AttrStep) {
    const pos = map(step.pos, 1)
    const node = tr.doc.nodeAt(pos)
    if (node) suggestStyle(tr, { pos, type: node.type, attrs: { ...node.attrs, [step.attr]: step.value } }, who)
  } else if (isRestyle(step)) {
    const node = step.slice.content.firstChild as Node
    suggestStyle(tr, { pos: map(step.from, 1), type: node.type, attrs: node.attrs }, who)
  }
}

type Replacement = { from: number; to: number; step: ReplaceStep; before: Selection }

/** The old words stay struck out, the new ones stand after them. Tells where the caret goes. */
function suggestReplacement(tr: Transform, { from, to, step: { slice }, before }: Replacement, who: Suggestion) {
  const { length } = tr.steps
  if (from < to) suggestDeletion(tr, { from, to }, who)
  const since = new Mapping(tr.steps.slice(length).map((step) => step.getMap()))
  // Backspace walks to the left over what it struck out, Delete to the right.
  if (slice.size === 0) return before.empty && before.from >= to ? since.map(from, -1) : since.map(to, 1)
  return suggestInsertion(tr, pastStruck(tr.doc, since.map(to, 1), who), { slice, who })
}

function pastStruck(doc: Node, from: number, who: Suggestion): number {
  let at = from
  const struck = () => {
    const next = doc.resolve(at).nodeAfter
    return next?.isText && ownMark(next, 'deleted', who.by) ? next.nodeSize : 0
  }
  for (let size = struck(); size; size = struck()) at += size
  return at
}

/** Typing, deleting inside a paragraph and marks are right by construction; the rest is looked at twice. */
function isPlain({ steps, docs }: Transaction): boolean {
  const [step] = steps
  if (steps.length !== 1 || !docs[0]) return false
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true
  if (!(step instanceof ReplaceStep)) return false
  const $from = docs[0].resolve(step.from)
  return $from.parent.isTextblock && $from.sameParent(docs[0].resolve(step.to)) && isWords(step)
}

const isWords = ({ slice: { content } }: ReplaceStep): boolean => {
  let words = true
  content.forEach((node) => {
    words &&= node.isText
  })
  return words
}

/** The caret follows the edit; where nothing struck out stayed in between, it stands exactly where the edit put it. */
function finish(tr: Transaction, edit: Transaction, { caret, before }: Pick<Work, 'caret' | 'before'>): Transaction {
  if (tr.doc.content.size === edit.doc.content.size) {
    if (edit.selectionSet) tr.setSelection(Selection.fromJSON(tr.doc, edit.selection.toJSON()))
  } else if (caret.at !== null) {
    const $at = tr.doc.resolve(Math.min(caret.at, tr.doc.content.size))
    tr.setSelection(TextSelection.near($at, caret.at < before.from ? -1 : 1))
  }
  if (edit.storedMarksSet) tr.setStoredMarks(edit.storedMarks)
  return edit.scrolledIntoView ? tr.scrollIntoView() : tr
}
