import sharp from 'sharp'
import { PAGE_LIMIT } from './limits'
import { type OpenPdf, withPdf } from './pdfium'

/** With fewer letters than this a page with something drawn on it is taken for the picture of a text (C-16.07). */
const LETTERS = 20
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/tiff'])

/** Numbers of the pages whose text, if they have any, is only drawn; `texts` is what the file itself says by page. */
export async function drawnPages(bytes: Uint8Array, mime: string, texts: readonly string[]): Promise<number[]> {
  if (PICTURES.has(mime)) {
    const { pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    return numbers(Math.min(pages, PAGE_LIMIT))
  }
  if (mime !== 'application/pdf') return []
  const bare = numbers(texts.length).filter((page) => lettersOf(texts[page - 1] ?? '') < LETTERS)
  if (!bare.length) return []
  return withPdf(bytes, ({ pdfium, document }) =>
    bare.filter((page) => {
      const sheet = pdfium._FPDF_LoadPage(document, page - 1)
      if (!sheet) return false
      const drawn = kindsOn(pdfium, sheet)
      pdfium._FPDF_ClosePage(sheet)
      // «Приложение № 1» alone on a sheet is all that is there; without a letter the text is one that cannot be read.
      return lettersOf(texts[page - 1] ?? '') ? drawn.some((kind) => kind !== TEXT) : drawn.length > 0
    }),
  )
}

/** As PDFium numbers what stands on a page: text, path, picture, shading, form. */
const TEXT = 1

const kindsOn = (pdfium: OpenPdf['pdfium'], sheet: number): number[] =>
  Array.from({ length: pdfium._FPDFPage_CountObjects(sheet) }, (_, at) =>
    pdfium._FPDFPageObj_GetType(pdfium._FPDFPage_GetObject(sheet, at)),
  )

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
