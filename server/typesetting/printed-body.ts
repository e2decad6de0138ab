import { clauseNumbers } from '@/lib/editor/clauses'
import type { BodyNode } from '@/lib/editor/content'
import { piecesOf } from '@/lib/editor/glued'

/** The text as the layout reads it: with the counted numbers of clauses, cut where the rules of line ends change. */
export function printedBody(body: BodyNode): BodyNode {
  const blocks = body.content ?? []
  const numbers = clauseNumbers(blocks)
  return {
    ...body,
    content: blocks.map((block, index) => {
      const number = numbers[index]
      return { ...bound(block, 'page'), ...(number ? { number } : {}) }
    }),
  }
}

function bound(node: BodyNode, place: 'page' | 'cell'): BodyNode {
  if (!node.content) return node
  const inside = node.type === 'tableCell' || node.type === 'tableHeader' ? 'cell' : place
  const content = node.content.flatMap((child, index, all) => {
    if (child.type !== 'text') return [bound(child, inside)]
    const next = all[index + 1]
    return cut(!next || next.type === 'hardBreak' ? { ...child, text: child.text?.replace(/ +$/, '') } : child, inside)
  })
  return { ...node, content }
}

/** Spaces at the end of a line hang over its edge on screen; Typst would make room for them at the end of a paragraph. */
const cut = (node: BodyNode, place: 'page' | 'cell'): BodyNode[] =>
  piecesOf(node.text ?? '', place).map(({ text, binding }) => ({ ...node, text, ...(binding ? { binding } : {}) }))
