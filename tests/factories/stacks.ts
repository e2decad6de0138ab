import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { barcodeText } from '@/lib/journals/barcode'
import { drawPage } from '@/server/files/formats/draw-page'
import { drawLabel } from '@/server/journals/draw-label'
import { makePdf } from './office-files'

/** A sheet of a stack: what is printed on it, the code of the label stuck on it, how it lay in the scanner. */
export type Sheet = { text: string; code?: string | null; angle?: number; noise?: number; torn?: boolean }

const [DPI, MM] = [200, 72 / 25.4]

/** Sheets with their labels, before they go through the scanner: a PDF as sharp as it was printed. */
export async function labelledPdf(sheets: Sheet[]): Promise<PDFDocument> {
  const document = await PDFDocument.load(makePdf(sheets.map(({ text }) => text)))
  for (const [at, { code, torn }] of sheets.entries()) {
    if (!code) continue
    const label = await drawLabel({ code, number: `01-07/${Number(code)}`, below: '12.01.2026' })
    const [drawn] = await document.embedPdf(label)
    const page = document.getPage(at)
    const [x, y] = [595 - 58 * MM - 10, 842 - 30 * MM - 6]
    page.drawRectangle({ x, y, width: 58 * MM, height: 30 * MM, color: WHITE })
    if (drawn) page.drawPage(drawn, { x, y })
    // What a staple takes along: a strip through the middle of the QR code and of the bars over it.
    if (torn) page.drawRectangle({ x: x + 21, y, width: 10, height: 30 * MM, color: WHITE })
  }
  return document
}
const WHITE = { type: 'RGB', red: 1, green: 1, blue: 1 } as never

/** The same sheets as a scanner gives them: grey pictures, turned, speckled and not quite straight. */
export async function scannedSheets(sheets: Sheet[]): Promise<Buffer[]> {
  const pdf = await (await labelledPdf(sheets)).save()
  const width = Math.round((DPI * 210) / 25.4)
  return Promise.all(
    sheets.map(async ({ angle = 0, noise = 0 }, at) => {
      const drawn = await drawPage(pdf, { mime: 'application/pdf', page: at + 1, width })
      const turned = await sharp(drawn ?? undefined)
        .rotate(angle, { background: '#fff' })
        .png()
        .toBuffer()
      return noise ? speckled(turned, noise) : turned
    }),
  )
}

async function speckled(picture: Buffer, sigma: number): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata()
  const noise = { type: 'gaussian', mean: 128, sigma } as const
  const specks = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer()
  const worn = await sharp(picture)
    .blur(0.9)
    .composite([{ input: specks, blend: 'soft-light' }])
    .jpeg({ quality: 55 })
    .toBuffer()
  return sharp(worn).png().toBuffer()
}

/** A code that no card of a fresh office has. */
export const UNKNOWN_CODE = barcodeText(987_654_321)
