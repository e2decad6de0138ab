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
  const grey = await dotsOf(picture.flatten({ background: '#fff' }))
  const light = await lightOn(grey)
  // Dodged by the negative of its light, each point is divided by it.
  return light
    ? dotsOf(
        opened(grey)
          .composite([{ input: light, blend: 'colour-dodge' }])
          .removeAlpha(),
      )
    : grey
}

async function dotsOf(picture: Sharp): Promise<Raster> {
  const grey = picture.greyscale().toColourspace('b-w')
  const { data, info } = await grey.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const opened = ({ data, width, height }: Raster): Sharp => sharp(data, { raw: { width, height, channels: 1 } })

/** So many points make one of the picture of the light: letters vanish in it, shadows stay. */
const COARSE = 40
/** Shades between the lightest and the darkest part of a sheet that a single threshold still reads. */
const UNEVEN = 60
/** Nothing is taken for darker light than this: a black banner is ink, and stays black. */
const DARKEST = 96

/** The negative of the light on a photographed sheet, or null where it lies evenly, as in a scan. */
async function lightOn(grey: Raster): Promise<Buffer | null> {
  const { width, height } = grey
  const [across, down] = [width, height].map((side) => Math.max(2, Math.round(side / COARSE))) as [number, number]
  const coarse = opened(grey).resize(across, down, { fit: 'fill' }).median(5).blur(1.5)
  const { data: shades } = await dotsOf(coarse)
  if (Math.max(...shades) - Math.min(...shades) < UNEVEN) return null
  const negative = shades.map((shade) => 255 - Math.max(shade, DARKEST))
  return sharp(negative, { raw: { width: across, height: down, channels: 1 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .png()
    .toBuffer()
}

/** The same picture as a file, for those who read files. */
export const toPng = (raster: Raster): Promise<Buffer> =>
  opened(raster).withMetadata({ density: DPI }).png({ compressionLevel: 1 }).toBuffer()
