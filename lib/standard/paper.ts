import type { OutgoingRequisites } from '../contracts/requisites'
import type { BodyNode } from '../editor/content'

/** A document as the rules of form see it: its text block by block and the card it is printed with. */
export type Paper = { blocks: readonly Block[]; card: PaperCard }

/** What of the card is printed around the text; `layout` as in the kinds of documents: letter, memo, order. */
export type PaperCard = {
  title: string
  layout: string
  restricted: boolean
  requisites: OutgoingRequisites
}

export type LineKind = 'paragraph' | 'heading' | 'columnHead' | 'cell'

/** Words that stand together: a paragraph, a heading, a paragraph of a table's cell. A forced break is «\n». */
export type Line = {
  kind: LineKind
  text: string
  /** Where the first character stands, counted from the beginning of the block. */
  start: number
  list: 'clause' | 'letter' | null
  level: number
  align: string | null
  runs: { from: number; to: number; marks: string[] }[]
  row: number
  column: number
}

/** A top-level part of the text. Positions are those of the editor: a character is one, an edge of a node is one. */
export type Block = { kind: 'paragraph' | 'heading' | 'table' | 'other'; size: number; lines: readonly Line[] }

/** A text as blocks; the same everywhere, and the same block for the same node where the caller keeps it. */
export const readBlocks = (body: BodyNode): Block[] => (body.content ?? []).map(readBlock)

export function readBlock(node: BodyNode): Block {
  const lines: Line[] = []
  const size = collect(node, 0, { lines, kind: null, row: -1, column: -1 })
  const kind = node.type === 'paragraph' || node.type === 'heading' || node.type === 'table' ? node.type : 'other'
  return { kind, size, lines }
}

/** Where each block begins in the text. */
export function startsOf(blocks: readonly Block[]): number[] {
  let at = 0
  return blocks.map(({ size }) => {
    const start = at
    at += size
    return start
  })
}

/** All words of the text, a line for each paragraph. */
export const wordsOf = (blocks: readonly Block[]): string =>
  blocks.map(({ lines }) => lines.map(({ text }) => text).join('\n')).join('\n')

type Walk = { lines: Line[]; kind: LineKind | null; row: number; column: number }

/** Adds the lines under a node that begins at `at`; gives the size of the node. */
function collect(node: BodyNode, at: number, walk: Walk): number {
  if (node.type === 'text') return (node.text ?? '').length
  if (node.type === 'hardBreak' || node.type === 'image') return 1
  if (node.type === 'paragraph' || node.type === 'heading') {
    const line = lineOf(node, at + 1, walk)
    walk.lines.push(line)
    return line.text.length + 2
  }
  let size = 1
  for (const [index, child] of (node.content ?? []).entries())
    size += collect(child, at + size, inside(child, index, walk))
  return size + 1
}

function inside(child: BodyNode, index: number, walk: Walk): Walk {
  if (child.type === 'tableRow') return { ...walk, row: index }
  if (child.type === 'tableHeader') return { ...walk, kind: 'columnHead', column: index }
  if (child.type === 'tableCell') return { ...walk, kind: 'cell', column: index }
  return walk
}

function lineOf(node: BodyNode, start: number, { kind, row, column }: Walk): Line {
  let text = ''
  const runs: Line['runs'] = []
  for (const part of node.content ?? []) {
    const words = part.type === 'text' ? (part.text ?? '') : part.type === 'hardBreak' ? '\n' : '\ufffc'
    const marks = (part.marks ?? []).map(({ type }) => type)
    if (marks.length) runs.push({ from: text.length, to: text.length + words.length, marks })
    text += words
  }
  const { list, level, align } = node.attrs ?? {}
  return {
    kind: kind ?? (node.type === 'heading' ? 'heading' : 'paragraph'),
    text,
    start,
    list: list === 'clause' || list === 'letter' ? list : null,
    level: Number(level ?? 0),
    align: typeof align === 'string' ? align : null,
    runs,
    row,
    column,
  }
}
