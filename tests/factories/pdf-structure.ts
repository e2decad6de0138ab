import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'

export type PdfStructure = {
  header: string
  encrypted: boolean
  xmp: string
  outputIntents: { subtype: string; profileBytes: number }[]
  fonts: { name: string; embedded: boolean }[]
  /** Names of things a document for keeping may not have: scripts, forms, attachments, transparency. */
  forbidden: string[]
}

const text = (value: unknown): string => (value instanceof PDFName ? value.decodeText() : '')

/** What PDF/A is about, read from the objects of a file: its claim, colours, fonts, and what it must not have. */
export async function readStructure(pdf: Uint8Array): Promise<PdfStructure> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, ignoreEncryption: true })
  const { context, catalog } = document
  const dicts = context.enumerateIndirectObjects().flatMap(([, object]) => dictsIn(object))
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  return {
    header: Buffer.from(pdf.subarray(0, 8)).toString('latin1'),
    encrypted: document.isEncrypted,
    xmp: metadata instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8') : '',
    outputIntents: intentsOf(catalog),
    fonts: dicts.filter((dict) => text(dict.lookup(PDFName.of('Type'))) === 'Font').flatMap(fontOf),
    forbidden: dicts.flatMap(forbiddenIn),
  }
}

/** Dictionaries of an object, those written inside it as well. */
function dictsIn(object: PDFObject): PDFDict[] {
  if (object instanceof PDFArray) return object.asArray().flatMap(dictsIn)
  const dict = object instanceof PDFRawStream ? object.dict : object
  return dict instanceof PDFDict ? [dict, ...dict.values().flatMap(dictsIn)] : []
}

function intentsOf(catalog: PDFDict): PdfStructure['outputIntents'] {
  const intents = catalog.lookup(PDFName.of('OutputIntents'))
  if (!(intents instanceof PDFArray)) return []
  return intents.asArray().map((_, index) => {
    const intent = intents.lookup(index, PDFDict)
    const profile = intent.lookup(PDFName.of('DestOutputProfile'))
    return {
      subtype: text(intent.lookup(PDFName.of('S'))),
      profileBytes: profile instanceof PDFRawStream ? decodePDFRawStream(profile).decode().length : 0,
    }
  })
}

/** A composite font keeps its program in its descendant, which is a font of its own. */
function fontOf(font: PDFDict): PdfStructure['fonts'] {
  if (text(font.lookup(PDFName.of('Subtype'))) === 'Type0') return []
  const descriptor = font.lookup(PDFName.of('FontDescriptor'))
  const embedded =
    descriptor instanceof PDFDict &&
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.get(PDFName.of(key)) instanceof PDFRef)
  return [{ name: text(font.lookup(PDFName.of('BaseFont'))), embedded }]
}

const NEVER = ['JavaScript', 'JS', 'AcroForm', 'EmbeddedFiles', 'Launch', 'OpenAction', 'AA', 'XFA', 'SMask']

function forbiddenIn(dict: PDFDict): string[] {
  const found = NEVER.filter((key) => {
    const value = dict.get(PDFName.of(key))
    return value !== undefined && text(value) !== 'None'
  })
  for (const key of ['ca', 'CA']) {
    const alpha = dict.lookup(PDFName.of(key))
    if (alpha instanceof PDFNumber && alpha.asNumber() < 1) found.push(`transparency ${key}`)
  }
  if (text(dict.lookup(PDFName.of('S'))) === 'Transparency') found.push('transparency group')
  return found
}
