import type { BodyNode } from '@/lib/editor/content'
import type { Piece } from './inline'

const MARKS = ['bold', 'italic', 'underline', 'strike'] as const

function marksOf({ look, address }: Piece): NonNullable<BodyNode['marks']> {
  const marks: NonNullable<BodyNode['marks']> = MARKS.filter((mark) => look[mark] === true).map((type) => ({ type }))
  return address ? [...marks, { type: 'link', attrs: { href: address } }] : marks
}

/** Pieces as nodes; neighbours of one look are one text. */
export function contentOf(pieces: readonly Piece[]): BodyNode[] {
  const content: BodyNode[] = []
  let last = ''
  for (const piece of pieces) {
    const marks = marksOf(piece)
    const look = JSON.stringify(marks)
    const before = content.at(-1)
    const worn = marks.length ? { marks } : {}
    if (piece.kind !== 'text') content.push({ type: 'hardBreak', ...worn })
    else if (before?.type === 'text' && look === last) before.text += piece.text
    else content.push({ type: 'text', text: piece.text, ...worn })
    last = look
  }
  return content
}
