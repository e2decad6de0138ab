import type { BodyNode } from '@/lib/editor/content'
import { alignIn, type Place } from './align'
import { contentOf } from './content'
import { type Piece, readLine } from './inline'
import { itemOf, labelOf, withLabel } from './items'
import type { Label } from './numbering'
import { type ParagraphLook, paragraphLook } from './properties'
import type { Reading } from './reading'
import type { Style } from './styles'
import { childOf, type Element, valIn } from './xml-tree'

/** Styles the product itself writes: what they mark does not belong to the text. */
const OWN = { requisite: 'VizirRequisite', gap: 'VizirTableGap', headCell: 'VizirTableHead' }

export type ReadParagraph = { nodes: BodyNode[]; boxes: Element[]; requisite: boolean; headCell: boolean }

/** One paragraph of Word as blocks of our text: none for what is not text, two where a page ends inside it. */
export function readParagraph(element: Element, place: Place, reading: Reading): ReadParagraph {
  const properties = childOf(element, 'w:pPr')
  const style = reading.styles(valIn(properties, 'w:pStyle'))
  const own = paragraphLook(properties)
  const headCell = style.id === OWN.headCell
  if (style.id === OWN.requisite) return { nodes: [], boxes: [], requisite: true, headCell }
  const level = headingOf(style, own)
  const { pieces, boxes } = readLine(element, level ? {} : style.run, reading)
  reading.spend('paragraphs', 1)
  reading.spend(
    'characters',
    pieces.reduce((sum, { text }) => sum + text.length, 0),
  )
  if (style.id === OWN.gap && !pieces.length) return { nodes: [], boxes, requisite: false, headCell }
  const label = labelOf(style, own, reading)
  const look = { ...style.paragraph, ...label?.look, ...own }
  const nodes =
    place === 'sheet'
      ? onSheet({ pieces, look, own, label, level }, reading)
      : inCell({ pieces, look, own, label, level }, headCell ? 'headCell' : place)
  if (place === 'sheet' && endsSection(properties)) reading.pageBreak = true
  return { nodes, boxes, requisite: false, headCell }
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
  const parts = splitAtPages(said.pieces)
  if (said.look.pageBreak) reading.pageBreak = true
  return parts.flatMap((pieces, index) => {
    if (index > 0) reading.pageBreak = true
    // A paragraph that holds only the end of a page is the end of a page, not an empty line.
    if (parts.length > 1 && !pieces.length) return []
    const pageBreak = reading.pageBreak ? { pageBreak: true as const } : {}
    reading.pageBreak = false
    return [nodeOf({ ...said, pieces, label: index ? null : said.label }, pageBreak, reading)]
  })
}

function splitAtPages(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]]
  for (const piece of pieces)
    if (piece.kind === 'page') parts.push([])
    else parts.at(-1)?.push(piece)
  return parts
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
function inCell({ pieces, look, own, label, level }: Said, place: Place): BodyNode[] {
  const align = alignIn(place, { look, own, heading: level !== null, listed: false })
  const inLine = pieces.map((piece) => (piece.kind === 'page' ? { ...piece, kind: 'line' as const } : piece))
  return [block(level, { align }, contentOf(withLabel(label, inLine)))]
}

const block = (level: 1 | 2 | null, attrs: Record<string, unknown>, content: BodyNode[]): BodyNode =>
  level ? { type: 'heading', attrs: { ...attrs, level }, content } : { type: 'paragraph', attrs, content }
