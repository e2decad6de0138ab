import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Files made to harm who opens them: a few bytes that name more than any memory holds, circles, promises. */

const chunk = (name: string, data: Buffer): Buffer => {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  const named = Buffer.concat([Buffer.from(name), data])
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG of a hundred bytes with so many pixels a side. */
export function makePngFlood(side: number): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const body = chunk('IDAT', deflateSync(Buffer.alloc(1000)))
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([mark, chunk('IHDR', head), body, chunk('IEND', Buffer.alloc(0))])
}

/** A true JPEG whose frame says that it is 65 000 pixels a side. */
export async function makeJpegFlood(): Promise<Uint8Array> {
  const jpeg = await sharp({ create: { width: 16, height: 16, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  jpeg.writeUInt16BE(65_000, frame + 5)
  jpeg.writeUInt16BE(65_000, frame + 7)
  return jpeg
}

/** A TIFF of one strip with so many pixels a side; its next page is where `next` points, nowhere by default. */
export function makeTiffFlood(side: number, next = 0): Uint8Array {
  const entries = [
    [256, side],
    [257, side],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, side],
    [279, 64],
  ]
  const file = Buffer.alloc(8 + 2 + entries.length * 12 + 4 + 64)
  file.write('II*\0', 'latin1')
  file.writeUInt32LE(8, 4)
  file.writeUInt16LE(entries.length, 8)
  for (const [index, [tag = 0, value = 0]] of entries.entries()) {
    const at = 10 + index * 12
    file.writeUInt16LE(tag, at)
    file.writeUInt16LE(4, at + 2)
    file.writeUInt32LE(1, at + 4)
    file.writeUInt32LE(value, at + 8)
  }
  file.writeUInt32LE(next, 10 + entries.length * 12)
  return file
}

const MEGABYTE = 1024 * 1024

/** A PDF with this tree of pages, its third object a page with these entries and contents that unfold to so many megabytes. */
export function makePdfOf(pages: string, entries = '/MediaBox [0 0 595 842]', megabytes = 0): Uint8Array {
  const contents = deflateSync(Buffer.alloc(Math.max(1, megabytes * MEGABYTE), 'q Q '))
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(pages),
    Buffer.from(`<< /Type /Page /Parent 2 0 R /Contents 4 0 R ${entries} >>`),
    Buffer.concat([
      Buffer.from(`<< /Length ${contents.length} /Filter /FlateDecode >>\nstream\n`),
      contents,
      Buffer.from('\nendstream'),
    ]),
  ]
  const parts = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  for (const [index, object] of objects.entries()) {
    places.push(parts.reduce((sum, part) => sum + part.length, 0))
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0)
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`))
  return new Uint8Array(Buffer.concat(parts))
}
