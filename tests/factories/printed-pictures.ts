import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib'

export type PrintedPicture = { page: number; width: number; height: number; x: number; y: number }
export type Matrix = [number, number, number, number, number, number]

const MM = 25.4 / 72
export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

/** Pictures a reader sees on each page of a PDF: size and upper left corner in millimetres. */
export async function readPictures(pdf: Uint8Array): Promise<PrintedPicture[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  return document.getPages().flatMap((page, index) => picturesOn(page).map((one) => ({ page: index + 1, ...one })))
}

function picturesOn(page: PDFPage): Omit<PrintedPicture, 'page'>[] {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const isPicture = (name: string): boolean => {
    const object = objects?.lookup(PDFName.of(name))
    return object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
  }
  const found: Omit<PrintedPicture, 'page'>[] = []
  let at: Matrix = [1, 0, 0, 1, 0, 0]
  const kept: Matrix[] = []
  const acts = /(?<![\w.])(?:(?<save>q)|(?<restore>Q)|(?<matrix>(?:-?[\d.]+\s+){6})cm|\/(?<name>\w+)\s+Do)(?!\w)/g
  for (const { groups } of contentOf(page).matchAll(acts)) {
    if (groups?.save) kept.push(at)
    else if (groups?.restore) at = kept.pop() ?? at
    else if (groups?.matrix) at = times(at, groups.matrix.trim().split(/\s+/).map(Number) as Matrix)
    else if (groups?.name && isPicture(groups.name)) {
      const [a, , , d, e, f] = at
      const top = f + Math.max(d, 0)
      found.push({ width: Math.abs(a) * MM, height: Math.abs(d) * MM, x: e * MM, y: (page.getHeight() - top) * MM })
    }
  }
  return found
}

export function contentOf(page: PDFPage): string {
  const content = page.node.Contents()
  const streams = content instanceof PDFArray ? content.asArray().map((ref) => page.doc.context.lookup(ref)) : [content]
  return streams
    .map((one) => (one instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(one).decode()).toString('latin1') : ''))
    .join('\n')
}
