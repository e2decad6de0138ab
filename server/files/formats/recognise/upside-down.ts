import sharp from 'sharp'
import { GRID, type RecognisedPage } from './place-words'
import type { Raster } from './raster'

/** The same page turned by half. */
export async function upsideDown({ data, width, height }: Raster): Promise<Raster> {
  const picture = sharp(data, { raw: { width, height, channels: 1 } }).rotate(180)
  return { data: await picture.toColourspace('b-w').raw().toBuffer(), width, height }
}

/** What was read on a page turned by half, with the places its words have on the page as it lies. */
export const turnedBack = (page: RecognisedPage): RecognisedPage => ({
  ...page,
  words: page.words.map(([start, end, x, y, width, height]) => [
    start,
    end,
    GRID - x - width,
    GRID - y - height,
    width,
    height,
  ]),
})
