import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { rasterPage } from './raster'

const SIDE = 800

/** A sheet drawn as it is told, as a PNG. */
const sheet = async (drawn: string): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp(Buffer.from(`<svg width="${SIDE}" height="${SIDE}">${drawn}</svg>`))
      .flatten({ background: '#fff' })
      .png()
      .toBuffer(),
  )

/** The shade at a point in parts of the picture that is recognised. */
async function shadesOf(png: Uint8Array, ...points: [x: number, y: number][]): Promise<number[]> {
  const page = await rasterPage(png, 'image/png', 1)
  if (!page) throw new Error('the sheet has a page')
  const { data, width, height } = page
  return points.map(([x, y]) => data[Math.floor(y * height) * width + Math.floor(x * width)] ?? -1)
}

const INK = '<rect x="700" y="395" width="60" height="10" fill="#333"/>'

describe('C-16.07 the picture a page is recognised by', () => {
  it('of a sheet in shadow the paper is white and the ink is not', async () => {
    const shadow =
      '<defs><linearGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#777"/></linearGradient></defs>'
    const png = await sheet(`${shadow}<rect width="100%" height="100%" fill="url(#g)"/>${INK}`)
    const [light = 0, dark = 0, ink = 255] = await shadesOf(png, [0.1, 0.2], [0.9, 0.2], [0.91, 0.5])
    expect([light > 235, dark > 235, ink < 140]).toEqual([true, true, true])
  })

  it('an even sheet stays as it is, and what is black on an uneven one stays black', async () => {
    expect(await shadesOf(await sheet(`<rect width="100%" height="100%" fill="#ddd"/>${INK}`), [0.1, 0.2])).toEqual([
      0xdd,
    ])
    const banner = await sheet('<rect width="100%" height="300" fill="#111"/>')
    const [black = 255, white = 0] = await shadesOf(banner, [0.5, 0.15], [0.5, 0.8])
    expect([black < 60, white > 235]).toEqual([true, true])
  })
})
