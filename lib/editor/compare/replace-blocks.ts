import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { alignBlocks, type Pair } from './align'

/**
 * Makes a text another one by changing only what differs: blocks that stay are not touched, so what hangs on their words
 * (remarks, carets) stays too. From the end, so that earlier places hold.
 */
export function replaceBlocks<T extends Transform>(tr: T, after: Node): T {
  const before = tr.doc
  for (const { from, to, blocks } of changedRuns(alignBlocks(children(before), children(after))).reverse()) {
    const [only] = blocks
    const old = before.nodeAt(from)
    if (blocks.length === 1 && only && old?.nodeSize === to - from && retouched(tr, from, { old, only })) continue
    if (blocks.length) tr.replaceWith(from, to, blocks)
    else tr.delete(from, to)
  }
  return tr
}

type Run = { from: number; to: number; blocks: Node[] }

/** Neighbouring changed blocks as one replacement: the text is never empty on the way. */
function changedRuns(pairs: Pair[]): Run[] {
  const runs: Run[] = []
  let pos = 0
  let open: Run | null = null
  for (const { before, after } of pairs) {
    const size = before?.nodeSize ?? 0
    if (before && after && before.eq(after)) open = null
    else if (before && after && before.isTextblock) {
      runs.push({ from: pos, to: pos + size, blocks: [after] })
      open = null
    } else {
      if (!open) {
        open = { from: pos, to: pos, blocks: [] }
        runs.push(open)
      }
      open.to += size
      if (after) open.blocks.push(after)
    }
    pos += size
  }
  return runs
}

/** The words of a paragraph that stays what it was: only from the first difference to the last. */
function retouched(tr: Transform, at: number, { old, only }: { old: Node; only: Node }): boolean {
  if (!old.isTextblock || !only.hasMarkup(old.type, old.attrs)) return false
  const start = old.content.findDiffStart(only.content)
  const end = old.content.findDiffEnd(only.content)
  if (start === null || !end) return true
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(at + 1 + start, at + 1 + end.a + overlap, only.slice(start, end.b + overlap))
  return true
}

function children(node: Node): Node[] {
  const nodes: Node[] = []
  node.forEach((child) => void nodes.push(child))
  return nodes
}
