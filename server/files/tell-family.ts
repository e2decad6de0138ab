import { fileTypeFromBuffer } from 'file-type'
import type { AcceptedType } from './accepted-types'

type Family = AcceptedType['family']

/** How many first bytes tell what a file is. */
export const HEAD_BYTES = 4100

const BY_MIME: Record<string, Family> = {
  'application/pdf': 'pdf',
  'application/x-cfb': 'compound',
  'application/rtf': 'rtf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/tiff': 'tiff',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** What a file is by its contents; the name says nothing here. Other kinds come back by their own name. */
export async function tellFamily(head: Uint8Array): Promise<Family | 'other'> {
  // Archives are told by their mark alone: looking inside is done with bounds, elsewhere.
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04) return 'zip'
  // The directory of a TIFF may stand at its very end, beyond what is read here: its mark has to do, opening tells the rest.
  if (TIFF_MARKS.has(Buffer.from(head.subarray(0, 4)).toString('hex'))) return 'tiff'
  if (isSignature(head)) return 'signature'
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  const family = found && BY_MIME[found.mime]
  if (family) return family
  return isText(head) ? 'text' : 'other'
}

const TIFF_MARKS = new Set(['49492a00', '4d4d002a'])
const UTF16_MARKS = new Set(['fffe', 'feff'])

/** Text holds no control characters but tabs, line ends and form feeds; UTF-16 says so in its first bytes. */
function isText(head: Uint8Array): boolean {
  if (UTF16_MARKS.has(Buffer.from(head.subarray(0, 2)).toString('hex'))) return true
  return head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a)
}

const SIGNED_DATA = '06092a864886f70d010702'
const SIGNED_DATA_BASE64 = 'KoZIhvcNAQcC'

/** A detached signature: CMS SignedData in DER, or the same in base64 with or without its frame. */
function isSignature(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 200))
  if (start[0] === 0x30) return start.toString('hex').includes(SIGNED_DATA)
  const text = start.toString('latin1')
  return (
    /^(-----BEGIN (PKCS7|CMS|SIGNED)|MI[IA])/.test(text) &&
    (text.includes(SIGNED_DATA_BASE64) || text.startsWith('-----BEGIN'))
  )
}
