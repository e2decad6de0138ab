import CFB from 'cfb'
import sharp from 'sharp'
import { UnreadablePdf, withPdf } from './pdfium'

export type Opened = { pages: number | null } | { refusal: 'encrypted' | 'damaged' | 'macros' | 'renamed' | 'bomb' }

const PICTURE_PIXEL_LIMIT = 200_000_000

/** Opens a file the way its reader would: what is locked, torn or something else than it says is refused at the door. */
export async function openCheck(bytes: Uint8Array, mime: string): Promise<Opened> {
  if (mime === 'application/pdf') return openPdf(bytes)
  if (mime === 'application/msword' || mime === 'application/vnd.ms-excel') return openCompound(bytes, mime)
  if (mime.startsWith('image/')) return openPicture(bytes)
  return { pages: null }
}

async function openPdf(bytes: Uint8Array): Promise<Opened> {
  try {
    return await withPdf(bytes, ({ pages }) => ({ pages }))
  } catch (error) {
    if (error instanceof UnreadablePdf) return { refusal: error.reason }
    throw error
  }
}

async function openPicture(bytes: Uint8Array): Promise<Opened> {
  const options = { failOn: 'truncated', limitInputPixels: PICTURE_PIXEL_LIMIT } as const
  try {
    const { pages = 1, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > PICTURE_PIXEL_LIMIT) return { refusal: 'bomb' }
    await sharp(bytes, options).resize({ width: 32 }).raw().toBuffer()
    return { pages }
  } catch {
    return { refusal: 'damaged' }
  }
}

const ENCRYPTED_WORD = 0x0100
const FILE_PASS = 0x002f
const XLS_MACROS = /^(_VBA_PROJECT_CUR)$/i
const DOC_MACROS = /^(Macros)$/i

/** Word and Excel 97–2003 share one container: which of them it is, is told by the streams inside. */
function openCompound(bytes: Uint8Array, mime: string): Opened {
  let container: CFB.CFB$Container
  try {
    container = CFB.read(bytes, { type: 'buffer' })
  } catch {
    return { refusal: 'damaged' }
  }
  const entry = (name: string) => container.FileIndex.find((file) => file.name === name)
  if (entry('EncryptedPackage')) return { refusal: 'encrypted' }
  const word = mime === 'application/msword'
  const stream = word ? entry('WordDocument') : (entry('Workbook') ?? entry('Book'))
  if (!stream) return { refusal: 'renamed' }
  const content = Buffer.from(stream.content)
  if (content.length < 32) return { refusal: 'damaged' }
  if (word ? (content.readUInt16LE(10) & ENCRYPTED_WORD) !== 0 : workbookIsLocked(content))
    return { refusal: 'encrypted' }
  const macros =
    container.FileIndex.some((file) => (word ? DOC_MACROS : XLS_MACROS).test(file.name)) && entry('_VBA_PROJECT')
  return macros ? { refusal: 'macros' } : { pages: null }
}

/** The record that asks for a password stands among the first of a workbook. */
function workbookIsLocked(content: Buffer): boolean {
  for (let at = 0, seen = 0; at + 4 <= content.length && seen < 20; seen++) {
    if (content.readUInt16LE(at) === FILE_PASS) return true
    at += 4 + content.readUInt16LE(at + 2)
  }
  return false
}
