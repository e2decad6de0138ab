import sharp, { type Sharp } from 'sharp'
import { drawingLibrary } from './pdfium'

const PIXEL_LIMIT = 9_000_000
const SOURCE_PIXEL_LIMIT = 200_000_000

/** One page as PNG of this width, smaller where it would be too many pixels; null when there is no such page. */
export async function drawPage(
  bytes: Uint8Array,
  { mime, page, width }: { mime: string; page: number; width: number },
): Promise<Uint8Array | null> {
  return mime === 'application/pdf' ? drawPdfPage(bytes, page, width) : drawPicture(bytes, page, width)
}

async function drawPdfPage(bytes: Uint8Array, page: number, widthPx: number): Promise<Uint8Array | null> {
  const document = await (await drawingLibrary()).loadDocument(bytes)
  try {
    if (page > document.getPageCount()) return null
    const sheet = document.getPage(page - 1)
    const { originalWidth: width, originalHeight: height } = sheet.getOriginalSize()
    const scale = Math.min(widthPx / width, Math.sqrt(PIXEL_LIMIT / (width * height)))
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

async function drawPicture(bytes: Uint8Array, page: number, width: number): Promise<Uint8Array | null> {
  const { pages = 1 } = await sharp(bytes).metadata()
  if (page > pages) return null
  const picture = sharp(bytes, { page: page - 1, limitInputPixels: SOURCE_PIXEL_LIMIT })
  return toPng(
    picture
      .rotate()
      .resize({ width, height: width * 3, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' }),
  )
}

const toPng = (picture: Sharp): Promise<Uint8Array> => picture.png({ compressionLevel: 7 }).toBuffer()
