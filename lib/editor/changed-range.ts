import type { Fragment, Node } from '@tiptap/pm/model'
import { Mapping, StepMap } from '@tiptap/pm/transform'

type Pair = { before: Fragment; after: Fragment; at: number }
/** A place in the text before, how long the text there was and how long it is now. */
type Range = [at: number, before: number, after: number]

/**
 * What lies between two states of a text as replaced ranges. Colleagues' edits arrive as a replacement of the whole text,
 * which would throw every highlight away; mapped through this, only what really changed moves. Edits of several people
 * that came together are several ranges, as long as each stayed in its block.
 */
export function changedRange(before: Node, after: Node): Mapping {
  const ranges = rangesOf({ before: before.content, after: after.content, at: 0 })
  return new Mapping(ranges.length ? [new StepMap(ranges.flat())] : [])
}

function rangesOf(pair: Pair): Range[] {
  const { before, after } = pair
  if (before.childCount !== after.childCount || before.firstChild?.isInline) return wholeOf(pair)
  const ranges: Range[] = []
  let at = pair.at
  before.forEach((child, _offset, index) => {
    const now = after.child(index)
    if (child !== now && !child.eq(now)) {
      const inside = child.sameMarkup(now) && !child.isLeaf
      if (inside) ranges.push(...rangesOf({ before: child.content, after: now.content, at: at + 1 }))
      else ranges.push([at, child.nodeSize, now.nodeSize])
    }
    at += child.nodeSize
  })
  return ranges
}

function wholeOf({ before, after, at }: Pair): Range[] {
  const start = before.findDiffStart(after)
  const end = before.findDiffEnd(after)
  if (start === null || !end) return []
  // Where a letter is repeated, the ends may cross the start («нн» → «н»).
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return [[at + start, end.a + overlap - start, end.b + overlap - start]]
}
