import { clauseNumbers } from '@/lib/editor/clauses'
import type { BodyNode } from '@/lib/editor/content'
import { type Binding, besideOf, piecesOf } from '@/lib/editor/glued'

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

/**
 * As many letters of a block as are set one by one, where each may end a line and all are copied from the PDF as they were
 * typed; of more PDF/A makes too long a list (8191), and they stand on lines of their own.
 */
const SET_APART = 4000

const onLinesOfItsOwn = (piece: BoundNode): BoundNode =>
  piece.binding === 'flowing' ? { ...piece, binding: 'anywhere' } : piece

function bound(node: BodyNode, place: 'page' | 'cell'): BodyNode {
  if (!node.content) return node
  const inside = node.type === 'tableCell' || node.type === 'tableHeader' ? 'cell' : place
  let at = 0
  const content = node.content.flatMap<BoundNode>((child, index, all) => {
    const here = at
    at += child.text?.length ?? 1
    if (child.type !== 'text') return [bound(child, inside)]
    const next = all[index + 1]
    const text = !next || next.type === 'hardBreak' ? child.text?.replace(/ +$/, '') : child.text
    const beside = besideOf(
      all.map((one) => one.text ?? null),
      index,
    )
    return cut({ ...child, text }, { place: inside, beside, from: here })
  })
  const flowing = content.reduce((sum, { binding, text = '' }) => sum + (binding === 'flowing' ? text.length : 0), 0)
  return { ...node, content: flowing > SET_APART ? content.map(onLinesOfItsOwn) : content }
}

/** Spaces at the end of a line hang over its edge on screen; Typst would make room for them at the end of a paragraph. */
type BoundNode = BodyNode & { binding?: Binding }
type Standing = { place: 'page' | 'cell'; beside: ReturnType<typeof besideOf>; from: number }

function cut(node: BodyNode, { place, beside, from }: Standing): BoundNode[] {
  let at = from
  return piecesOf(node.text ?? '', place, beside).map(({ text, binding }) => {
    const piece = { ...node, text, at, ...(binding ? { binding } : {}) }
    at += text.length
    return piece
  })
}
