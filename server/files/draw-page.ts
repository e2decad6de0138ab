import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'

const WIDTH_PX = 1240
const PIXEL_LIMIT = 120_000_000

/** One page as PNG, about 150 dots per inch for A4. */
export async function drawPage(bytes: Uint8Array, { mime, page }: { mime: string; page: number }): Promise<Buffer> {
  if (mime !== 'application/pdf') {
    return sharp(bytes, { page: page - 1, limitInputPixels: PIXEL_LIMIT }).resize({ width: WIDTH_PX, withoutEnlargement: true }).png().toBuffer()
  }
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(Buffer.from(bytes))
  const sheet = document.getPage(page - 1)
  const { originalWidth: width } = sheet.getOriginalSize()
  const drawn = await sheet.render({
    scale: Math.min(WIDTH_PX / width, 4),
    render: ({ data, width: w, height: h }) => sharp(data, { raw: { width: w, height: h, channels: 4 } }).png().toBuffer(),
  })
  return Buffer.from(drawn.data)
}
