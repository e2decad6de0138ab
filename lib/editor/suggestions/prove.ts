import type { Node } from '@tiptap/pm/model'
import { TableMap } from '@tiptap/pm/tables'
import { Transform } from '@tiptap/pm/transform'
import { decide, decideAll, type Verdict } from './decide'

/** A text with every suggestion decided one way. */
export const decided = (doc: Node, verdict: Verdict): Node => decide(new Transform(doc), decideAll(verdict)).doc

/** Whether a text with suggestions says what an edit did: rejected it is the text before, accepted the text after. */
export function isTrue(doc: Node, { before, after }: { before: Node; after: Node }): boolean {
  try {
    doc.check()
    return (
      tablesAreWhole(doc) &&
      decided(doc, 'reject').eq(decided(before, 'reject')) &&
      decided(doc, 'accept').eq(decided(after, 'accept'))
    )
  } catch {
    return false
  }
}

/** A table with a missing or a surplus cell would be mended by the editor behind our back. */
export function tablesAreWhole(doc: Node): boolean {
  let whole = doc.type.name !== 'table' || !TableMap.get(doc).problems
  doc.descendants((node) => {
    if (node.type.name === 'table') whole &&= !TableMap.get(node).problems
    return !node.isTextblock && whole
  })
  return whole
}
