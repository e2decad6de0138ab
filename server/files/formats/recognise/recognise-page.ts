import type { Worker } from 'tesseract.js'
import { placeWords, type RecognisedPage } from './place-words'
import { rasterPage, toPng } from './raster'

type Wanted = { mime: string; page: number; data: string }

/**
 * Reads Russian on the picture of a page. The knowledge of the language lies in the folder `data`, the engine in its
 * package: nothing is fetched from anywhere. Null when there is no such page.
 */
export async function recognisePage(bytes: Uint8Array, { mime, page, data }: Wanted): Promise<RecognisedPage | null> {
  const picture = await rasterPage(bytes, mime, page)
  if (!picture) return null
  const { width, height } = picture
  const { data: seen } = await (await recogniser(data)).recognize(
    await toPng(picture),
    {},
    { text: false, blocks: true },
  )
  const paragraphs = (seen.blocks ?? []).flatMap((block) =>
    block.paragraphs.map((paragraph) => paragraph.lines.map((line) => line.words)),
  )
  return placeWords({ width, height, paragraphs })
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
