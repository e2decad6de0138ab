import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { decided } from './prove'
import { withoutSuggestions } from './strip'
import { suggestDeletion } from './suggest-deletion'
import type { Suggestion } from './suggestion'

/** The coarse way that always reads right: the old blocks are to go, the new ones come after them. */
export function suggestBlocks<T extends Transform>(tr: T, after: Node, who: Suggestion): T {
  const before = tr.doc
  let start = 0
  let [oldEnd, newEnd] = [before.childCount, after.childCount]
  while (start < Math.min(oldEnd, newEnd) && before.child(start).eq(after.child(start))) start++
  while (oldEnd > start && newEnd > start && before.child(oldEnd - 1).eq(after.child(newEnd - 1))) {
    oldEnd--
    newEnd--
  }
  const sizeOf = (count: number) =>
    children(before)
      .slice(0, count)
      .reduce((size, node) => size + node.nodeSize, 0)
  const [from, to] = [sizeOf(start), sizeOf(oldEnd)]
  const fresh = after.type.create(null, children(after).slice(start, newEnd))
  if (newEnd > start)
    tr.insert(
      to,
      children(decided(fresh, 'accept')).map((node) => withoutSuggestions(node, { blockInserted: who })),
    )
  if (from < to) suggestDeletion(tr, { from, to }, who)
  return tr
}

function children(node: Node): Node[] {
  const nodes: Node[] = []
  node.forEach((child) => void nodes.push(child))
  return nodes
}
