import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import { contentOf, type Matrix, times } from './printed-pictures'

/** A horizontal stroke, millimetres from the upper left corner of its page. */
export type Stroke = { x: number; right: number; y: number }

const MM = 25.4 / 72

/** Horizontal strokes of each page of a PDF: underlines, blank lines, rules. */
export async function readStrokes(pdf: Uint8Array): Promise<Stroke[][]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  return document.getPages().map(strokesOn)
}

function strokesOn(page: PDFPage): Stroke[] {
  const found: Stroke[] = []
  let at: Matrix = [1, 0, 0, 1, 0, 0]
  let from: [number, number] = [0, 0]
  const kept: Matrix[] = []
  const acts =
    /(?<![\w.])(?:(?<save>q)|(?<restore>Q)|(?<matrix>(?:-?[\d.]+\s+){6})cm|(?<move>(?:-?[\d.]+\s+){2})m|(?<line>(?:-?[\d.]+\s+){2})l)(?!\w)/g
  const place = (words: string): [number, number] => {
    const [x = 0, y = 0] = words.trim().split(/\s+/).map(Number)
    const [a, b, c, d, e, f] = at
    return [(a * x + c * y + e) * MM, (page.getHeight() - (b * x + d * y + f)) * MM]
  }
  for (const { groups } of contentOf(page).matchAll(acts)) {
    if (groups?.save) kept.push(at)
    else if (groups?.restore) at = kept.pop() ?? at
    else if (groups?.matrix) at = times(at, groups.matrix.trim().split(/\s+/).map(Number) as Matrix)
    else if (groups?.move) from = place(groups.move)
    else if (groups?.line) {
      const to = place(groups.line)
      if (Math.abs(to[1] - from[1]) < 0.01)
        found.push({ x: Math.min(from[0], to[0]), right: Math.max(from[0], to[0]), y: to[1] })
      from = to
    }
  }
  return found
}
