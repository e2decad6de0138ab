import yauzl from 'yauzl'
import type { AcceptedType } from './accepted-types'
import { refuse } from './refuse'

/** Bounds of an office archive; a real letter never comes near them. */
const LIMITS = { entries: 5000, total: 500e6, looked: 2e6, ratio: 200, manifest: 200_000 }
const ENCRYPTED_ENTRY = 1
/** Word and Excel keep programs under these names; Excel 4 has sheets of its own for them. */
const MACROS = /(^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^Basic\/.+\/(?!script-lb\.xml$)[^/]+\.xml$|^Scripts\/.+/i

/**
 * A part with programs may have any name: what it is, is told where the types of parts are listed. Some writers name
 * «macroEnabled» there as a default for parts they do not have, so it counts only for a part that is.
 */
const PROGRAM_TYPES = /vnd\.ms-office\.vbaProject|<Override[^>]*(macroEnabled|macrosheet)/i

/** Reads the list of an archive without unpacking it: bombs, passwords, macros and missing parts are told by the list. */
export async function inspectArchive(file: string, { part }: AcceptedType): Promise<void> {
  const zip = await openZip(file)
  try {
    const { names, manifest, types } = await readList(zip)
    if (names.some((name) => MACROS.test(name))) throw refuse('macros')
    if (types && PROGRAM_TYPES.test(await readStart(zip, types))) throw refuse('macros')
    if (part && !names.includes(part)) throw refuse('renamed')
    if (manifest && (await readStart(zip, manifest)).includes('encryption-data')) throw refuse('encrypted')
  } finally {
    zip.close()
  }
}

function openZip(file: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(refuse('damaged')) : resolve(zip),
    )
  })
}

function readList(zip: yauzl.ZipFile): Promise<{ names: string[]; manifest?: yauzl.Entry; types?: yauzl.Entry }> {
  return new Promise((resolve, reject) => {
    const names: string[] = []
    let total = 0
    let manifest: yauzl.Entry | undefined
    let types: yauzl.Entry | undefined
    zip.on('entry', (entry: yauzl.Entry) => {
      names.push(entry.fileName)
      total += entry.uncompressedSize
      if (entry.fileName === 'META-INF/manifest.xml') manifest = entry
      if (entry.fileName === '[Content_Types].xml') types = entry
      if (names.length > LIMITS.entries || total > LIMITS.total || swells(entry)) return reject(refuse('bomb'))
      if (entry.generalPurposeBitFlag & ENCRYPTED_ENTRY) return reject(refuse('encrypted'))
      zip.readEntry()
    })
    zip.once('end', () => resolve({ names, manifest, types }))
    zip.once('error', () => reject(refuse('damaged')))
    zip.readEntry()
  })
}

const swells = ({ uncompressedSize, compressedSize }: yauzl.Entry): boolean =>
  uncompressedSize > LIMITS.looked && uncompressedSize / Math.max(compressedSize, 1) > LIMITS.ratio

function readStart(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(refuse('damaged'))
      let text = ''
      const finish = () => resolve(text)
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1')
        if (text.length > LIMITS.manifest) stream.destroy()
      })
      stream
        .once('close', finish)
        .once('end', finish)
        .once('error', () => reject(refuse('damaged')))
    })
  })
}
