import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { drawPage } from '@/server/files/formats/draw-page'
import type { RecognisedPage } from '@/server/files/formats/recognise/place-words'
import { recognisePage } from '@/server/files/formats/recognise/recognise-page'
import type { DrawnLetter } from '../../factories/letter-looks/letters'

/** How a page came to be a picture: a good scan, a skewed and blurred one, a photograph of a telephone. */
export const STATES = ['scan', 'skewed', 'photo'] as const
export type State = (typeof STATES)[number]

const WIDTH = 1654

/** The pages of a letter as the recogniser reads them off their pictures. What was read is kept in `kept`, when told. */
export async function recognised(
  { pdf, source }: DrawnLetter,
  { pages, state, data, kept }: { pages: number; state: State; data: string; kept?: string | undefined },
): Promise<RecognisedPage[]> {
  const key = createHash('sha256').update(source).update(state).digest('hex')
  const file = kept && path.join(kept, `${key}.json`)
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as RecognisedPage[]
  const read: RecognisedPage[] = []
  for (let page = 1; page <= pages; page++) {
    const png = await drawPage(pdf, { mime: 'application/pdf', page, width: WIDTH })
    if (!png) break
    const seen = await recognisePage(await worn(png, state), { mime: 'image/jpeg', page: 1, data })
    if (seen) read.push(seen)
  }
  if (kept && file) {
    mkdirSync(kept, { recursive: true })
    writeFileSync(file, JSON.stringify(read))
  }
  return read
}

async function worn(png: Uint8Array, state: State): Promise<Uint8Array> {
  const page = sharp(png).flatten({ background: '#fff' }).greyscale()
  if (state === 'scan') return new Uint8Array(await page.jpeg({ quality: 75 }).toBuffer())
  if (state === 'skewed')
    return new Uint8Array(
      await page
        .rotate(0.7, { background: '#fff' })
        .blur(0.8)
        .composite([await grain(18)])
        .jpeg({ quality: 65 })
        .toBuffer(),
    )
  const turned = await page.rotate(-1, { background: '#ddd' }).resize({ width: 1400 }).toBuffer()
  const { width, height } = await sharp(turned).metadata()
  const shadow = `<svg width="${width}" height="${height}"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#fff"/><stop offset="1" stop-color="#999"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`
  const shaded = sharp(turned).composite([{ input: Buffer.from(shadow), blend: 'multiply' }])
  return new Uint8Array(await shaded.blur(0.6).jpeg({ quality: 60 }).toBuffer())
}

async function grain(sigma: number) {
  const noise = { type: 'gaussian' as const, mean: 128, sigma }
  const input = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer()
  return { input, tile: true, blend: 'soft-light' as const }
}
