import type { Node } from '@tiptap/pm/model'
import { Mapping, StepMap } from '@tiptap/pm/transform'

/**
 * What lies between two states of a text as one replaced range. A colleague's edit arrives as a replacement of the whole
 * text, which would throw every highlight away; mapped through this, only what really changed moves.
 */
export function changedRange(before: Node, after: Node): Mapping {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || !end) return new Mapping()
  // Where a letter is repeated, the ends may cross the start («нн» → «н»).
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const [oldEnd, newEnd] = [end.a + overlap, end.b + overlap]
  return new Mapping([new StepMap([start, oldEnd - start, newEnd - start])])
}
