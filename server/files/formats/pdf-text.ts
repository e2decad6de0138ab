import { isLeftOut } from './clean-text'
import { PAGE_LIMIT, TEXT_LIMIT } from './limits'
import { type OpenPdf, withPdf } from './pdfium'

/** Text of a PDF by page (C-16.04); a scan without a text layer gives empty pages (C-16.07). */
export const pdfPages = (bytes: Uint8Array): Promise<string[]> =>
  withPdf(bytes, (open) => {
    const pages: string[] = []
    let length = 0
    for (let page = 1; page <= Math.min(open.pages, PAGE_LIMIT); page++) {
      const text = length > TEXT_LIMIT ? '' : readPage(open, page).text
      length += text.length
      pages.push(text)
    }
    return pages
  })

export type Box = { x: number; y: number; width: number; height: number }

/** Where each of these ranges of a page's text stands on it, in parts of its width and height from the top left corner (C-16.04). */
export const locateText = (bytes: Uint8Array, page: number, ranges: [start: number, end: number][]): Promise<Box[][]> =>
  withPdf(bytes, (open) => (page > open.pages ? ranges.map(() => []) : boxesOf(open, page, ranges)))

/** The text as it is stored, and for each of its characters the number PDFium knows it by. */
function readPage({ pdfium, document }: OpenPdf, page: number): { text: string; places: number[] } {
  return onTextPage({ pdfium, document }, page, (_sheet, textPage) => {
    const count = pdfium._FPDFText_CountChars(textPage)
    const places: number[] = []
    let text = ''
    for (let index = 0; index < count; index++) {
      const code = pdfium._FPDFText_GetUnicode(textPage, index)
      const char = String.fromCodePoint(Math.min(code, 0x10ffff))
      if (isLeftOut(char)) continue
      text += char
      for (let unit = 0; unit < char.length; unit++) places.push(index)
    }
    return { text, places }
  })
}

function boxesOf(open: OpenPdf, page: number, ranges: [number, number][]): Box[][] {
  const { places, text } = readPage(open, page)
  return onTextPage(open, page, (sheet, textPage) => {
    const toBox = boxReader(open, sheet, textPage)
    return ranges.map(([start, end]) => {
      const chars = places
        .slice(start, end)
        .flatMap((place, offset) => (/\s/.test(text[start + offset] ?? ' ') ? [] : (toBox(place) ?? [])))
      return joinLines(chars)
    })
  })
}

function onTextPage<Result>(
  { pdfium, document }: Pick<OpenPdf, 'pdfium' | 'document'>,
  page: number,
  work: (sheet: number, textPage: number) => Result,
): Result {
  const sheet = pdfium._FPDF_LoadPage(document, page - 1)
  const textPage = sheet ? pdfium._FPDFText_LoadPage(sheet) : 0
  try {
    if (!textPage) throw new Error(`page ${page} cannot be read`)
    return work(sheet, textPage)
  } finally {
    if (textPage) pdfium._FPDFText_ClosePage(textPage)
    if (sheet) pdfium._FPDF_ClosePage(sheet)
  }
}

/** Page units are fixed by the drawing size asked for; a large one keeps hundredths of a percent. */
const GRID = 10_000

function boxReader({ pdfium }: OpenPdf, sheet: number, textPage: number): (place: number) => Box | null {
  const memory = pdfium.wasmExports.malloc(32)
  const toGrid = (x: number, y: number): [number, number] => {
    pdfium._FPDF_PageToDevice(sheet, 0, 0, GRID, GRID, 0, x, y, memory + 16, memory + 20)
    const view = new Int32Array(pdfium.HEAPU8.buffer, memory + 16, 2)
    return [(view[0] ?? 0) / GRID, (view[1] ?? 0) / GRID]
  }
  return (place) => {
    if (!pdfium._FPDFText_GetLooseCharBox(textPage, place, memory)) return null
    const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(pdfium.HEAPU8.buffer, memory, 4)
    const [x1, y1] = toGrid(left, top)
    const [x2, y2] = toGrid(right, bottom)
    return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
  }
}

/** Boxes of characters become one box per line of the range. */
function joinLines(chars: Box[]): Box[] {
  const lines: Box[] = []
  for (const char of chars) {
    const line = lines.at(-1)
    const middle = char.y + char.height / 2
    if (!line || middle < line.y || middle > line.y + line.height || char.x < line.x) {
      lines.push({ ...char })
      continue
    }
    const right = Math.max(line.x + line.width, char.x + char.width)
    const bottom = Math.max(line.y + line.height, char.y + char.height)
    line.y = Math.min(line.y, char.y)
    line.width = right - line.x
    line.height = bottom - line.y
  }
  return lines
}
