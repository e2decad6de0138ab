import sharp from 'sharp'
import type { PSM, Worker } from 'tesseract.js'
import { columnByColumn, columnsEnd } from './columns'
import { placeWords, type RecognisedPage, type SeenPage } from './place-words'
import { type Raster, rasterPage, toPng } from './raster'
import { turnedBack, upsideDown } from './upside-down'

type Wanted = { mime: string; page: number; data: string }

/**
 * Reads Russian on the picture of a page. The knowledge of the language lies in the folder `data`, the engine in its
 * package: nothing is fetched from anywhere. Null when there is no such page.
 */
export async function recognisePage(bytes: Uint8Array, { mime, page, data }: Wanted): Promise<RecognisedPage | null> {
  const raster = await rasterPage(bytes, mime, page)
  if (!raster) return null
  const engine = await recogniser(data)
  const asItLies = await readRaster(engine, raster, page)
  if (!asItLies.confidence || asItLies.confidence >= SURE) return asItLies
  const turned = await readRaster(engine, await upsideDown(raster), page)
  return turned.confidence > asItLies.confidence ? turnedBack(turned) : asItLies
}

/**
 * A sheet that lay in the scanner the wrong way: its «words» were guesses at 44 to 48 percent, upright ones are at 90 and
 * more. One that lies on its left side is read as it is, so half a turn is enough for one on its right side as well.
 */
const SURE = 70

async function readRaster(engine: Worker, raster: Raster, page: number): Promise<RecognisedPage> {
  const { width, height } = raster
  const picture = await toPng(raster)
  const seen = { width, height, paragraphs: await paragraphsOn(engine, picture) }
  return placeWords(page === 1 ? await withColumns(engine, picture, seen) : seen)
}

/** Room around the head that is read again, in pixels. */
const MARGIN = 12

/**
 * The head of a letter read again where it has two columns: lines of one that stand a little higher than those of the other
 * are run together by the recogniser, and the words it could not make out were lost (Tesseract 4.1 data: two of three
 * addressees). Read as scattered lines nothing is run together. The head costs as much as the rest of the page.
 */
async function withColumns(engine: Worker, picture: Buffer, seen: SeenPage): Promise<SeenPage> {
  const end = columnsEnd(seen)
  if (!end) return seen
  const bottom = Math.min(end + MARGIN, seen.height)
  const head = await sharp(picture).extract({ left: 0, top: 0, width: seen.width, height: bottom }).toBuffer()
  const scattered = await paragraphsOn(engine, head, SCATTERED)
  const below = seen.paragraphs
    .map((lines) => lines.filter((line) => line.some(({ bbox }) => (bbox.y0 + bbox.y1) / 2 > bottom)))
    .filter(({ length }) => length)
  return { ...seen, paragraphs: [...columnByColumn(scattered.flat()), ...below] }
}

const SCATTERED = '11'
const WHOLE = '3'

async function paragraphsOn(engine: Worker, picture: Buffer, mode = WHOLE): Promise<SeenPage['paragraphs']> {
  await engine.setParameters({ tessedit_pageseg_mode: mode as PSM })
  const { data } = await engine.recognize(picture, {}, { text: false, blocks: true })
  return (data.blocks ?? []).flatMap((block) =>
    block.paragraphs.map((paragraph) => paragraph.lines.map((line) => line.words)),
  )
}

// Lives in a child process that only ever works on files: the engine is warm for the next page.
let engine: Promise<Worker> | undefined

function recogniser(langPath: string): Promise<Worker> {
  engine ??= start(langPath)
  return engine
}

async function start(langPath: string): Promise<Worker> {
  const { createWorker } = await import('tesseract.js')
  // Data not packed, nothing written to a cache beside the program.
  return createWorker('rus', 1, { langPath, gzip: false, cacheMethod: 'none', errorHandler: () => {} })
}
