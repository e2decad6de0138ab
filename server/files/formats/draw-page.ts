import sharp, { type Sharp } from 'sharp'
import { drawingLibrary } from './pdfium'

const WIDTH_PX = 1240
const PIXEL_LIMIT = 6_000_000
const SOURCE_PIXEL_LIMIT = 200_000_000

/** One page as PNG, about 150 dots per inch for A4; null when there is no such page. */
export async function drawPage(
  bytes: Uint8Array,
  { mime, page }: { mime: string; page: number },
): Promise<Uint8Array | null> {
  return mime === 'application/pdf' ? drawPdfPage(bytes, page) : drawPicture(bytes, page)
}

async function drawPdfPage(bytes: Uint8Array, page: number): Promise<Uint8Array | null> {
  const document = await (await drawingLibrary()).loadDocument(bytes)
  try {
    if (page > document.getPageCount()) return null
    const sheet = document.getPage(page - 1)
    const { originalWidth: width, originalHeight: height } = sheet.getOriginalSize()
    const scale = Math.min(WIDTH_PX / width, Math.sqrt(PIXEL_LIMIT / (width * height)))
    const { data } = await sheet.render({
      scale,
      renderFormFields: true,
      render: (bitmap) =>
        toPng(sharp(bitmap.data, { raw: { width: bitmap.width, height: bitmap.height, channels: 4 } }).removeAlpha()),
    })
    return data
  } finally {
    document.destroy()
  }
}

async function drawPicture(bytes: Uint8Array, page: number): Promise<Uint8Array | null> {
  const { pages = 1 } = await sharp(bytes).metadata()
  if (page > pages) return null
  const picture = sharp(bytes, { page: page - 1, limitInputPixels: SOURCE_PIXEL_LIMIT })
  return toPng(
    picture
      .rotate()
      .resize({ width: WIDTH_PX, height: WIDTH_PX * 3, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' }),
  )
}

const toPng = (picture: Sharp): Promise<Uint8Array> => picture.png({ compressionLevel: 7 }).toBuffer()
