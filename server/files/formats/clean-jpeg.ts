/** What a picture itself is made of: tables, frame, scans; APP0 is the name of the format. Everything else is told beside it. */
const PICTURE = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xda, 0xdb, 0xdd, 0xe0])
const [MARK, SCAN, END] = [0xff, 0xda, 0xd9]

/** Whether a JPEG is nothing but a picture: no camera, no place, no words, no colours of its own, nothing after its end. */
export function isCleanJpeg(bytes: Uint8Array): boolean {
  const { length } = bytes
  if (bytes[0] !== MARK || bytes[1] !== 0xd8 || bytes[length - 2] !== MARK || bytes[length - 1] !== END) return false
  let at = 2
  while (at + 4 <= length) {
    const kind = bytes[at + 1] ?? 0
    if (bytes[at] !== MARK || !PICTURE.has(kind)) return kind === END && at === length - 2
    at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    if (kind === SCAN) at = afterScan(bytes, at)
  }
  return at === length - 2
}

/** The next mark after the letters of a scan: a doubled 0xff and the marks of restarts belong to them. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === MARK && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
