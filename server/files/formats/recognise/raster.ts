import sharp, { type Sharp } from 'sharp'
import { drawingLibrary } from '../pdfium'

/** What is recognised best: at 300 dots an inch the measured pages had more wrong letters and took longer. */
const DPI = 200
const PDF_DPI = 72
/** A3 at 200 dots an inch and some more. */
const PIXEL_LIMIT = 12_000_000
const SOURCE_PIXEL_LIMIT = 200_000_000
/** The shorter side of A4 at 200 dots an inch, for pictures that do not say how large they were on paper. */
const SHORT_SIDE = 1654
const ENLARGEMENT_LIMIT = 2

/** A picture of a page: one byte a dot, from black to white. */
export type Raster = { data: Buffer; width: number; height: number }

/** One page in shades of grey, of a size that reads well; null when there is no such page. */
export async function rasterPage(bytes: Uint8Array, mime: string, page: number): Promise<Raster | null> {
  return mime === 'application/pdf' ? rasterPdfPage(bytes, page) : rasterPicture(bytes, page)
}

async function rasterPdfPage(bytes: Uint8Array, page: number): Promise<Raster | null> {
  const document = await (await drawingLibrary()).loadDocument(bytes)
  try {
    if (page > document.getPageCount()) return null
    const sheet = document.getPage(page - 1)
    const { originalWidth, originalHeight } = sheet.getOriginalSize()
    const scale = Math.min(DPI / PDF_DPI, Math.sqrt(PIXEL_LIMIT / (originalWidth * originalHeight)))
    const { data, width, height } = await sheet.render({
      scale,
      renderFormFields: true,
      render: async ({ data, width, height }) =>
        (await toGrey(sharp(data, { raw: { width, height, channels: 4 } }))).data,
    })
    return { data: Buffer.from(data), width, height }
  } finally {
    document.destroy()
  }
}

async function rasterPicture(bytes: Uint8Array, page: number): Promise<Raster | null> {
  const { pages = 1, autoOrient, density = 0 } = await sharp(bytes, { limitInputPixels: SOURCE_PIXEL_LIMIT }).metadata()
  if (page > pages) return null
  const { width, height } = autoOrient
  const wanted = density >= 100 && density <= 1200 ? DPI / density : SHORT_SIDE / Math.min(width, height)
  const scale = Math.min(wanted, ENLARGEMENT_LIMIT, Math.sqrt(PIXEL_LIMIT / (width * height)))
  const picture = sharp(bytes, { page: page - 1, limitInputPixels: SOURCE_PIXEL_LIMIT }).autoOrient()
  return toGrey(picture.resize({ width: Math.max(1, Math.round(width * scale)) }))
}

async function toGrey(picture: Sharp): Promise<Raster> {
  const grey = picture.flatten({ background: '#fff' }).greyscale().toColourspace('b-w')
  const { data, info } = await grey.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** The same picture as a file, for those who read files. */
export const toPng = ({ data, width, height }: Raster): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 1 } })
    .withMetadata({ density: DPI })
    .png({ compressionLevel: 1 })
    .toBuffer()
