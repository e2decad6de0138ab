import sharp from 'sharp'
import { GRID, type RecognisedPage } from './place-words'
import type { Raster } from './raster'

/** The same page turned by half, for a sheet that lay in the scanner the wrong way (C-16.07). */
export async function upsideDown({ data, width, height }: Raster): Promise<Raster> {
  const picture = sharp(data, { raw: { width, height, channels: 1 } }).rotate(180)
  return { data: await picture.toColourspace('b-w').raw().toBuffer(), width, height }
}

/** What was read on a page turned by half, with the places its words have on the page as it lies (C-16.07). */
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
