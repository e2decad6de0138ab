import type { Node } from '@tiptap/pm/model'
import { canJoin, type Transform } from '@tiptap/pm/transform'
import { ownMark, proposalOn, type Suggestion } from './suggestion'

export type Range = { from: number; to: number }

/**
 * Proposes that a range goes: words are marked and stay, whole blocks and the boundaries between blocks carry it as
 * attributes. What the same person had proposed to add is simply withdrawn.
 */
export function suggestDeletion(tr: Transform, { from, to }: Range, who: Suggestion): void {
  const acts: (() => void)[] = []
  tr.doc.nodesBetween(from, to, (node, pos) => {
    const end = pos + node.nodeSize
    if (node.isText) {
      acts.push(() => deleteWords(tr, node, { from: Math.max(pos, from), to: Math.min(end, to) }, who))
      return false
    }
    if (pos >= from && end <= to) {
      acts.push(() => deleteNode(tr, pos, who))
      return false
    }
    if (pos >= from && node.isTextblock) acts.push(() => removeBoundary(tr, pos, who))
    return true
  })
  // From the end, so that earlier places stay valid.
  for (const act of acts.reverse()) act()
}

function deleteWords(tr: Transform, node: Node, { from, to }: Range, who: Suggestion): void {
  const { deleted } = node.type.schema.marks
  if (ownMark(node, 'inserted', who.by)) tr.delete(from, to)
  else if (!ownMark(node, 'deleted', who.by) && deleted) tr.addMark(from, to, deleted.create(who))
}

function deleteNode(tr: Transform, pos: number, who: Suggestion): void {
  const node = tr.doc.nodeAt(pos)
  if (!node) return
  if (proposalOn(node, 'blockInserted')?.by === who.by) tr.delete(pos, pos + node.nodeSize)
  else if (!proposalOn(node, 'blockDeleted')) tr.setNodeAttribute(pos, 'blockDeleted', who)
}

/** The start of a paragraph goes: it is to join the one before. */
function removeBoundary(tr: Transform, pos: number, who: Suggestion): void {
  const node = tr.doc.nodeAt(pos)
  if (!node) return
  if (proposalOn(node, 'blockSplit')?.by === who.by) {
    if (canJoin(tr.doc, pos)) tr.join(pos)
  } else if (!proposalOn(node, 'blockJoined')) tr.setNodeAttribute(pos, 'blockJoined', who)
}
