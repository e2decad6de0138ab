import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import yauzl from 'yauzl'
import { DomainError } from '../kernel/errors'

/** What the office accepts, by extension; contents must agree with the name. */
const ACCEPTED: Record<string, { mime: string; found: string[] }> = {
  pdf: { mime: 'application/pdf', found: ['application/pdf'] },
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', found: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/zip'] },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', found: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/zip'] },
  odt: { mime: 'application/vnd.oasis.opendocument.text', found: ['application/vnd.oasis.opendocument.text', 'application/zip'] },
  doc: { mime: 'application/msword', found: ['application/x-cfb'] },
  xls: { mime: 'application/vnd.ms-excel', found: ['application/x-cfb'] },
  rtf: { mime: 'application/rtf', found: ['application/rtf'] },
  png: { mime: 'image/png', found: ['image/png'] },
  jpg: { mime: 'image/jpeg', found: ['image/jpeg'] },
  jpeg: { mime: 'image/jpeg', found: ['image/jpeg'] },
  tif: { mime: 'image/tiff', found: ['image/tiff'] },
  tiff: { mime: 'image/tiff', found: ['image/tiff'] },
  txt: { mime: 'text/plain', found: [] },
  p7s: { mime: 'application/pkcs7-signature', found: [] },
  zip: { mime: 'application/zip', found: ['application/zip'] },
}

const ZIPS = new Set(['docx', 'xlsx', 'odt', 'zip'])

/** Decides by contents what a file is, and refuses what is not what its name says, cannot be opened, or would explode. */
export async function inspectFile(file: string, name: string): Promise<{ mime: string }> {
  const extension = name.toLowerCase().split('.').pop() ?? ''
  const accepted = ACCEPTED[extension]
  if (!accepted) throw new DomainError('invalid', 'files.type_refused', { extension })
  const found = (await fileTypeFromFile(file))?.mime
  const fits = accepted.found.length === 0 ? !found : found !== undefined && accepted.found.includes(found)
  if (!fits && found === 'application/x-cfb' && ZIPS.has(extension)) throw new DomainError('invalid', 'files.encrypted')
  if (!fits) throw new DomainError('invalid', 'files.renamed', { extension })
  if (ZIPS.has(extension)) await inspectZip(file, extension)
  if (extension === 'pdf') await inspectPdf(file)
  return { mime: accepted.mime }
}

/** Bounds of an office archive; a real letter never comes near them. */
const ZIP_LIMITS = { entries: 3000, total: 300e6, single: 1e6, ratio: 150 }

async function inspectZip(file: string, extension: string): Promise<void> {
  const names = await zipEntries(file)
  if (names.some((entry) => /vbaProject\.bin$/i.test(entry))) throw new DomainError('invalid', 'files.macros')
  const needed = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', odt: 'content.xml' }[extension]
  if (needed && !names.includes(needed)) throw new DomainError('invalid', 'files.renamed', { extension })
}

function zipEntries(file: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) return reject(new DomainError('invalid', 'files.damaged'))
      const names: string[] = []
      let total = 0
      zip.on('entry', (entry: yauzl.Entry) => {
        total += entry.uncompressedSize
        names.push(entry.fileName)
        const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1)
        const bomb = names.length > ZIP_LIMITS.entries || total > ZIP_LIMITS.total || (entry.uncompressedSize > ZIP_LIMITS.single && ratio > ZIP_LIMITS.ratio)
        if (bomb) {
          zip.close()
          return reject(new DomainError('invalid', 'files.bomb'))
        }
        zip.readEntry()
      })
      zip.once('end', () => resolve(names))
      zip.once('error', () => reject(new DomainError('invalid', 'files.damaged')))
      zip.readEntry()
    })
  })
}

const TAIL = 64 * 1024

async function inspectPdf(file: string): Promise<void> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const tail = Buffer.alloc(Math.min(TAIL, size))
    await handle.read(tail, 0, tail.length, size - tail.length)
    const text = tail.toString('latin1')
    if (!text.includes('%%EOF') || !text.includes('startxref')) throw new DomainError('invalid', 'files.damaged')
    if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) throw new DomainError('invalid', 'files.encrypted')
  } finally {
    await handle.close()
  }
}

