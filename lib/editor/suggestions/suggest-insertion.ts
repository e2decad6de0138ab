import type { Node, Slice } from '@tiptap/pm/model'
import { Mapping, type Transform } from '@tiptap/pm/transform'
import { cleanSlice } from './strip'
import { proposalOn, type Suggestion } from './suggestion'

/** Proposes new content; tells where it ends. A paragraph it cuts in two carries the cut on its second half. */
export function suggestInsertion(tr: Transform, at: number, { slice, who }: { slice: Slice; who: Suggestion }): number {
  const before = tr.steps.length
  tr.replace(at, at, cleanSlice(slice))
  const made = new Mapping(tr.steps.slice(before).map((step) => step.getMap()))
  if (made.maps.length === 0) return at
  const end = Math.min(made.map(at, 1), tr.doc.content.size)
  const acts: (() => void)[] = []
  let cut: number | null = null
  tr.doc.nodesBetween(at, end, (node, pos) => {
    const close = pos + node.nodeSize
    if (node.isText) {
      const words = { from: Math.max(pos, at), to: Math.min(close, end) }
      if (words.from < words.to) acts.push(() => insertWords(tr, words, who))
      return false
    }
    if (pos >= at && close <= end) {
      acts.push(() => tr.setNodeAttribute(pos, 'blockInserted', who))
      return false
    }
    if (pos >= at && node.isTextblock) cut ??= pos
    return true
  })
  for (const act of acts) act()
  if (cut !== null) markCut(tr, cut, who)
  return end
}

function insertWords(tr: Transform, { from, to }: { from: number; to: number }, who: Suggestion): void {
  const { inserted } = tr.doc.type.schema.marks
  if (inserted) tr.addMark(from, to, inserted.create(who))
}

function markCut(tr: Transform, pos: number, who: Suggestion): void {
  const right = tr.doc.nodeAt(pos) as Node
  if (proposalOn(right, 'blockSplit')) return
  tr.setNodeAttribute(pos, 'blockSplit', who)
  // Both halves of somebody's new block stay theirs.
  const left = tr.doc.resolve(pos).nodeBefore
  const inserted = left && proposalOn(left, 'blockInserted')
  if (inserted) tr.setNodeAttribute(pos, 'blockInserted', inserted)
}
