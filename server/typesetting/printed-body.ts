import { clauseNumbers } from '@/lib/editor/clauses'
import type { BodyNode } from '@/lib/editor/content'
import { piecesOf } from '@/lib/editor/glued'

/**
 * The text as the layout reads it: with the counted numbers of clauses, cut where the rules of line ends change. For the map
 * of pages blocks are numbered too, and each piece says how far into its block it stands; `worded` blocks mark every word.
 */
export function printedBody(body: BodyNode, map?: { worded: ReadonlySet<number> }): BodyNode {
  const blocks = body.content ?? []
  const numbers = clauseNumbers(blocks)
  return {
    ...body,
    content: blocks.map((block, index) => {
      const number = numbers[index]
      const placed = map ? { index, words: map.worded.has(index) } : {}
      return { ...bound(block, 'page'), ...(number ? { number } : {}), ...placed }
    }),
  }
}

function bound(node: BodyNode, place: 'page' | 'cell'): BodyNode {
  if (!node.content) return node
  const inside = node.type === 'tableCell' || node.type === 'tableHeader' ? 'cell' : place
  let at = 0
  const content = node.content.flatMap((child, index, all) => {
    const here = at
    at += child.text?.length ?? 1
    if (child.type !== 'text') return [bound(child, inside)]
    const next = all[index + 1]
    const text = !next || next.type === 'hardBreak' ? child.text?.replace(/ +$/, '') : child.text
    return cut({ ...child, text }, inside, here)
  })
  return { ...node, content }
}

/** Spaces at the end of a line hang over its edge on screen; Typst would make room for them at the end of a paragraph. */
function cut(node: BodyNode, place: 'page' | 'cell', from: number): BodyNode[] {
  let at = from
  return piecesOf(node.text ?? '', place).map(({ text, binding }) => {
    const piece = { ...node, text, at, ...(binding ? { binding } : {}) }
    at += text.length
    return piece
  })
}
