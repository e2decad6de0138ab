import type { BodyNode } from '@/lib/editor/content'
import { cleanAlt, PICTURE_WIDTH } from '@/lib/editor/picture'
import { alignIn, type Place } from './align'
import { contentOf } from './content'
import type { Drawing } from './drawing'
import { type Piece, readLine, shownOnly } from './inline'
import { itemOf, labelOf, withLabel } from './items'
import type { Label } from './numbering'
import { type ParagraphLook, paragraphLook } from './properties'
import type { Reading } from './reading'
import type { Style } from './styles'
import { childOf, type Element, valIn } from './xml-tree'

/** Styles the product itself writes: what they mark does not belong to the text, or is counted by it. */
const MARKS = {
  VizirRequisite: 'requisite',
  VizirTableGap: 'gap',
  VizirTableHead: 'headCell',
  VizirColumnNumber: 'columnNumber',
} as const
export type OwnMark = (typeof MARKS)[keyof typeof MARKS]
const markOf = (style: string): OwnMark | null =>
  Object.hasOwn(MARKS, style) ? MARKS[style as keyof typeof MARKS] : null

export type ReadParagraph = { nodes: BodyNode[]; boxes: Element[]; mark: OwnMark | null }

/** One paragraph of Word as blocks of our text: none for what is not text, two where a page ends inside it. */
export function readParagraph(element: Element, place: Place, reading: Reading): ReadParagraph {
  const properties = childOf(element, 'w:pPr')
  const style = reading.styles(valIn(properties, 'w:pStyle'))
  const own = paragraphLook(properties)
  const mark = markOf(style.id)
  if (mark === 'requisite') return { nodes: [], boxes: [], mark }
  const level = headingOf(style, own)
  const { pieces, boxes } = readLine(element, level ? {} : style.run, reading)
  reading.spend('paragraphs', 1)
  reading.spend(
    'characters',
    pieces.reduce((sum, { text }) => sum + text.length, 0),
  )
  if (mark === 'gap' && !pieces.length) return { nodes: [], boxes, mark }
  const label = labelOf(style, own, reading)
  const look = { ...style.paragraph, ...label?.look, ...own }
  const nodes =
    place === 'sheet'
      ? onSheet({ pieces, look, own, label, level }, reading)
      : inCell({ pieces, look, own, label, level }, mark === 'headCell' ? 'headCell' : place, reading)
  if (place === 'sheet' && endsSection(properties)) reading.pageBreak = true
  return { nodes, boxes, mark }
}

type Said = { pieces: Piece[]; look: ParagraphLook; own: ParagraphLook; label: Label | null; level: 1 | 2 | null }

function headingOf({ name, paragraph }: Style, own: ParagraphLook): 1 | 2 | null {
  const named = /^(?:heading|заголовок)\s*(\d)/i.exec(name)?.[1] ?? (/^(title|название)$/i.test(name) ? '1' : undefined)
  const outline = own.outline ?? paragraph.outline
  const level = named ? Number(named) : outline !== undefined && outline < 9 ? outline + 1 : null
  return level === null ? null : level === 1 ? 1 : 2
}

const endsSection = (properties: Element | undefined): boolean => {
  const section = childOf(properties, 'w:sectPr')
  return section !== undefined && !['continuous', 'nextColumn'].includes(valIn(section, 'w:type') ?? 'nextPage')
}

/** A paragraph outside tables: it may be a clause and may begin a page. */
function onSheet(said: Said, reading: Reading): BodyNode[] {
  const parts = partsOf(said.pieces)
  if (said.look.pageBreak) reading.pageBreak = true
  let { label } = said
  return parts.flatMap((part, index) => {
    if (part.anew) reading.pageBreak = true
    if (part.drawing) return [...newPage(reading), pictureOf(part.drawing, said.look, reading)]
    // A paragraph that holds only a picture or the end of a page is that, not an empty line.
    if (!part.pieces.length && parts.length > 1 && !(label && index === 0 && parts[1]?.drawing)) return []
    const pageBreak = reading.pageBreak ? { pageBreak: true as const } : {}
    reading.pageBreak = false
    const node = nodeOf({ ...said, pieces: part.pieces, label }, pageBreak, reading)
    label = null
    return [node]
  })
}

/** What cannot begin a page itself has an empty line before it that does. */
export function newPage(reading: Reading): BodyNode[] {
  const anew = reading.pageBreak
  reading.pageBreak = false
  return anew ? [{ type: 'paragraph', attrs: { pageBreak: true } }] : []
}

type Part = { pieces: Piece[]; anew: boolean; drawing?: Drawing }

/** A paragraph between its page breaks and pictures; words come first, perhaps none. */
function partsOf(pieces: readonly Piece[]): Part[] {
  const parts: Part[] = [{ pieces: [], anew: false }]
  for (const piece of pieces)
    if (piece.drawing) parts.push({ pieces: [], anew: false, drawing: piece.drawing }, { pieces: [], anew: false })
    else if (piece.kind === 'page') parts.push({ pieces: [], anew: true })
    else parts.at(-1)?.pieces.push(piece)
  return parts
}

/** A picture is a block of its own; in the middle unless its paragraph stood at a side. */
function pictureOf(drawing: Drawing, { align }: ParagraphLook, reading: Reading): BodyNode {
  reading.passUnnumbered()
  const side = align === 'right' ? 'right' : align === 'center' || align === 'justify' ? null : 'left'
  const width = Math.round(Math.min(Math.max(drawing.width, PICTURE_WIDTH.least), PICTURE_WIDTH.most) * 10) / 10
  const attrs = { sha256: reading.nameOf(drawing), width, alt: cleanAlt(shownOnly(drawing.alt)), align: side }
  return { type: 'image', attrs }
}

function nodeOf(said: Said, pageBreak: { pageBreak?: true }, reading: Reading): BodyNode {
  const { pieces, label, level } = said
  const align = alignIn('sheet', { ...said, heading: level !== null, listed: label !== null })
  const item = label && itemOf(label, reading)
  if (item && level && item.list === 'clause') {
    const content = contentOf(pieces.map((piece) => ({ ...piece, look: { ...piece.look, bold: true } })))
    return { type: 'paragraph', attrs: { ...item, ...pageBreak }, content }
  }
  if (item && !level) return { type: 'paragraph', attrs: { align, ...item, ...pageBreak }, content: contentOf(pieces) }
  reading.passUnnumbered()
  if (label && label.kind !== 'bullet') reading.losses.add('numbers')
  return block(level, { align, ...pageBreak }, contentOf(withLabel(label, pieces)))
}

/** Cells have no numbers of their own: what Word counts there becomes text. */
function inCell({ pieces, look, own, label, level }: Said, place: Place, reading: Reading): BodyNode[] {
  const align = alignIn(place, { look, own, heading: level !== null, listed: false })
  const inLine = pieces.map((piece) => (piece.kind === 'page' ? { ...piece, kind: 'line' as const } : piece))
  const parts = partsOf(withLabel(label, inLine))
  return parts.flatMap((part) => {
    if (part.drawing) return [pictureOf(part.drawing, look, reading)]
    return part.pieces.length || parts.length === 1 ? [block(level, { align }, contentOf(part.pieces))] : []
  })
}

const block = (level: 1 | 2 | null, attrs: Record<string, unknown>, content: BodyNode[]): BodyNode =>
  level ? { type: 'heading', attrs: { ...attrs, level }, content } : { type: 'paragraph', attrs, content }
