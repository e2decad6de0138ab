import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'
import { changedRange } from '@/lib/editor/changed-range'

/** The last answer for a text: six kinds of highlights ask about each edit of a colleague. */
const changes = new WeakMap<Node, { before: Node; mapping: Mapping }>()

/** How places of the text move through a transaction: by its steps, or by what really differs when it came from a colleague. */
export function mappingOf(tr: Transaction): Mapping {
  if (!isChangeOrigin(tr)) return tr.mapping
  const { before, doc } = tr
  const known = changes.get(doc)
  if (known?.before === before) return known.mapping
  const mapping = changedRange(before, doc)
  changes.set(doc, { before, mapping })
  return mapping
}

/** The ranges of the new text a mapping has touched, in order. */
export function touchedRanges(mapping: Mapping): { from: number; to: number }[] {
  return mapping.maps.flatMap((map, index) => {
    const rest = mapping.slice(index + 1)
    const ranges: { from: number; to: number }[] = []
    map.forEach((_oldStart, _oldEnd, start, end) => {
      ranges.push({ from: rest.map(start, -1), to: rest.map(end, 1) })
    })
    return ranges
  })
}
