import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { isCleanJpeg } from './clean-jpeg'

/** A picture made fit for a text: bytes of our own making, known by their SHA-256; size in pixels. */
export type MadePicture = { sha256: string; bytes: Uint8Array; format: 'png' | 'jpg'; width: number; height: number }
export type PictureRefusal = 'damaged' | 'picture_type' | 'picture_too_large'
/** The part of a picture that shows, in shares of its size cut off from each side. */
export type Crop = { left: number; top: number; right: number; bottom: number }

/** Beyond this nothing is unfolded: a few kilobytes may name a hundred thousand pixels each way. */
const PIXEL_LIMIT = 50_000_000
/** The longer side of A4 at 300 dots an inch: paper shows no more. */
const LONGEST_SIDE = 3508
const KNOWN = new Set(['png', 'jpeg', 'tiff', 'gif', 'webp'])

/**
 * Takes the picture out of a file and leaves the file behind: no place of the shot, no hidden parts, nothing after its end,
 * no transparency (files for keeping have none), eight bits of sRGB, turned as it is seen. A JPEG that is nothing but a picture stays
 * as it is, because every other making of it would lose some of it. Drawings in SVG are programs and are no pictures here.
 */
export async function makePicture(bytes: Uint8Array, crop?: Crop): Promise<MadePicture | { refusal: PictureRefusal }> {
  const input = { failOn: 'truncated', limitInputPixels: PIXEL_LIMIT } as const
  try {
    const { format, width, height, channels, space } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (!KNOWN.has(format)) return { refusal: 'picture_type' }
    if (width * height > PIXEL_LIMIT) return { refusal: 'picture_too_large' }
    const photo = format === 'jpeg'
    const fits = Math.max(width, height) <= LONGEST_SIDE && (space === 'srgb' || space === 'b-w') && channels !== 4
    if (photo && fits && !crop && isCleanJpeg(bytes)) {
      await sharp(bytes, input).stats()
      return named(bytes, 'jpg', { width, height })
    }
    const upright = sharp(await sharp(bytes, input).autoOrient().toColourspace('srgb').png().toBuffer())
    return await encoded(cut(upright, crop, await upright.metadata()), photo)
  } catch {
    return { refusal: 'damaged' }
  }
}

function cut(picture: Sharp, crop: Crop | undefined, { width, height }: { width: number; height: number }): Sharp {
  if (!crop) return picture
  const [left, top] = [Math.round(crop.left * width), Math.round(crop.top * height)]
  return picture.extract({
    left,
    top,
    width: Math.max(1, Math.round((1 - crop.right) * width) - left),
    height: Math.max(1, Math.round((1 - crop.bottom) * height) - top),
  })
}

async function encoded(picture: Sharp, photo: boolean): Promise<MadePicture> {
  const made = picture
    .flatten({ background: '#fff' })
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
  const { data, info } = await (photo ? made.jpeg({ quality: 90 }) : made.png({ compressionLevel: 9 })).toBuffer({
    resolveWithObject: true,
  })
  return named(new Uint8Array(data), photo ? 'jpg' : 'png', info)
}

const named = (bytes: Uint8Array, format: 'png' | 'jpg', { width, height }: { width: number; height: number }) => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes,
  format,
  width,
  height,
})
