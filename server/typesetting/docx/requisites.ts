import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { mm, pt } from './measures'
import { piecesOf } from './runs'
import { STYLE } from './styles'

type Look = Pick<IRunOptions, 'bold' | 'size' | 'characterSpacing'>

export const words = (text: string, look: Look = {}): TextRun => new TextRun({ ...look, children: piecesOf(text) })

/** A paragraph of the card; the mark of its style keeps it out of the text when the file is read back. */
export const requisite = (
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'children' | 'style'> = {},
): Paragraph => new Paragraph({ ...options, style: STYLE.requisite, children })

export const CENTRE = { alignment: AlignmentType.CENTER } as const

/** Lines of a value split by \n, as one paragraph. */
export const lines = (value: string, look: Look = {}): TextRun[] =>
  value
    .split('\n')
    .map((text, index) => new TextRun({ ...look, children: piecesOf(text), ...(index ? { break: 1 } : {}) }))

/** An empty height, in millimetres; it goes to the next page with what it stands before. */
export const space = (height: number): Paragraph =>
  new Paragraph({
    style: STYLE.requisite,
    keepNext: true,
    spacing: { line: Math.max(mm(height), 1), lineRule: LineRuleType.EXACT },
    children: [],
  })

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE }

export type Column = { width: number; children: readonly (Paragraph | Table)[]; bottom?: boolean }

/** Requisites beside each other: a table nobody sees, columns in millimetres. */
export const beside = (columns: readonly Column[]): Table =>
  new Table({
    borders: { ...BARE, insideHorizontal: NONE, insideVertical: NONE },
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ width }) => mm(width)),
    width: { size: columns.reduce((sum, { width }) => sum + mm(width), 0), type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ width, children, bottom }) =>
            new TableCell({
              borders: BARE,
              width: { size: mm(width), type: WidthType.DXA },
              verticalAlign: bottom ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
              children: children.length ? children : [requisite([])],
            }),
        ),
      }),
    ],
  })

/** A piece of a line with reserved places: words, or a place with its value (or none yet) on an underline. Millimetres. */
export type Piece = { words: string; width: number } | { value: string | null; width: number }

/** A line of words and underlined places, each as wide as it is in print: «____ № ____». */
export function reserved(pieces: readonly Piece[], { indent = 0, size = 12 } = {}): Paragraph {
  const stops: { type: (typeof TabStopType)[keyof typeof TabStopType]; position: number }[] = []
  const runs: TextRun[] = []
  let at = indent
  for (const piece of pieces) {
    const end = at + piece.width
    if ('words' in piece) runs.push(new TextRun({ size: pt(size), children: piecesOf(`${piece.words}\t`) }))
    else {
      stops.push({ type: TabStopType.CENTER, position: mm(at + piece.width / 2) })
      runs.push(
        new TextRun({
          size: pt(size),
          underline: { type: UnderlineType.SINGLE },
          children: piecesOf(`\t${piece.value ?? ''}\t`),
        }),
      )
    }
    stops.push({ type: TabStopType.LEFT, position: mm(end) })
    at = end
  }
  return requisite(runs, { indent: { left: mm(indent), firstLine: 0 }, tabStops: stops })
}
