import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { UndoManager } from 'yjs'
import type { BodyNode } from '@/lib/editor/content'
import {
  applyToCard,
  applyToText,
  type Block,
  type Breach,
  checkPaper,
  fixesTogether,
  isTextStep,
  type PaperCard,
  readBlock,
} from '@/lib/standard'

/** A breach with a name that outlives typing before it: rule, words, and which of the same ones it is. */
export type NamedBreach = Breach & { id: string }

const ROUNDS = 12
const blocks = new WeakMap<Node, Block>()

/** The text of an editor as blocks. Its nodes never change, so only what was typed in is read anew. */
function blocksOf(doc: Node): Block[] {
  return doc.children.map((node) => {
    let block = blocks.get(node)
    if (!block) {
      block = readBlock(node.toJSON() as BodyNode)
      blocks.set(node, block)
    }
    return block
  })
}

export function lookOver(doc: Node, card: PaperCard, hidden: ReadonlySet<string>): NamedBreach[] {
  const seen = new Map<string, number>()
  return checkPaper({ blocks: blocksOf(doc), card }, hidden).map((breach) => {
    const name = `${breach.rule}:${'field' in breach.place ? breach.place.field : ''}:${breach.quote}`
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return { ...breach, id: `${name}:${nth}` }
  })
}

/** Mends the text in one transaction that one press takes back; false when there was nothing to mend in it. */
export function mendText(editor: Editor, breaches: readonly Breach[]): boolean {
  return inOneStep(editor, (tr) => applyToText(tr, fixesTogether(breaches).filter(isTextStep)))
}

/** Mends all of the text that can be mended: one fix may uncover another, so it is looked over until nothing is left. */
export function mendAllText(editor: Editor, card: PaperCard, hidden: ReadonlySet<string>): boolean {
  return inOneStep(editor, (tr) => {
    for (let round = 0; round < ROUNDS; round++) {
      const steps = fixesTogether(fixable(lookOver(tr.doc, card, hidden), 'text')).filter(isTextStep)
      if (!steps.length) return
      applyToText(tr, steps)
    }
  })
}

/** The card after everything that can be mended in it was. */
export function mendAllCard(doc: Node, card: PaperCard, hidden: ReadonlySet<string>): PaperCard {
  let now = card
  for (let round = 0; round < ROUNDS; round++) {
    const open = fixable(lookOver(doc, now, hidden), 'card')
    if (!open.length) return now
    now = applyToCard(now, fixesTogether(open))
  }
  return now
}

export const fixable = <One extends Breach>(breaches: readonly One[], where: 'text' | 'card'): One[] =>
  breaches.filter(({ fix }) => fix?.every((step) => isTextStep(step) === (where === 'text')))

/** What is typed before and after stays a step of its own in the person's undo. */
function inOneStep(editor: Editor, change: (tr: Transaction) => void): boolean {
  const undo = (yUndoPluginKey.getState(editor.state) as { undoManager?: UndoManager } | undefined)?.undoManager
  const { tr } = editor.state
  change(tr)
  if (!tr.docChanged) return false
  undo?.stopCapturing()
  editor.view.dispatch(tr)
  undo?.stopCapturing()
  return true
}
