import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { utils, write } from '@e965/xlsx'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import CFB from 'cfb'
import { Document, Packer, PageBreak, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { drawPage } from '@/server/files/formats/draw-page'

/** Real files of the kinds an office receives, made on the spot; texts are invented. */

const shared = globalThis as typeof globalThis & { testTypst?: NodeCompiler }

/** A PDF with one page per text, justified and hyphenated as letters are. */
export function makePdf(pages: string[]): Uint8Array {
  shared.testTypst ??= NodeCompiler.create({
    workspace: process.cwd(),
    fontArgs: [{ fontPaths: [path.resolve('node_modules/@expo-google-fonts/tinos')] }],
  })
  const escaped = pages.map((text) =>
    text
      .split('\n')
      .map((line) => `#par(${JSON.stringify(line)})`)
      .join('\n'),
  )
  const mainFileContent = `#set page(paper: "a4", margin: (left: 30mm, rest: 20mm))
#set text(font: "Tinos", size: 14pt, lang: "ru", hyphenate: true)
#set par(justify: true)
${escaped.join('\n#pagebreak()\n')}`
  const { result } = shared.testTypst.compile({ mainFileContent })
  if (!result) throw new Error('the test PDF does not compile')
  return new Uint8Array(shared.testTypst.pdf(result, { pdfStandard: 'a-1b' }))
}

/** A PDF that opens with a password only. */
export async function makeEncryptedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  document.encrypt({ userPassword: randomBytes(6).toString('hex'), ownerPassword: randomBytes(6).toString('hex') })
  return document.save({ useObjectStreams: false })
}

/** A PDF with pages and no text, as a scanner makes it. */
export async function makeScan(pages = 2): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const picture = await document.embedPng(await makePicture())
  for (let page = 0; page < pages; page++)
    document.addPage([595, 842]).drawImage(picture, { x: 50, y: 400, width: 300, height: 200 })
  return document.save()
}

/** Pages of text as a scanner sees them: pictures of so many dots an inch, each PNG a page. */
export const drawPages = async (pages: string[], dpi = 200): Promise<Buffer[]> => {
  const pdf = makePdf(pages)
  const width = Math.round((dpi * 210) / 25.4)
  const drawn = pages.map((_, index) => drawPage(pdf, { mime: 'application/pdf', page: index + 1, width }))
  return (await Promise.all(drawn)).map((png) => Buffer.from(png ?? []))
}

/** A PDF of A4 whose pages are pictures, whatever they show. */
export async function makePdfOfPictures(pictures: Uint8Array[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const png of pictures) {
    const picture = await document.embedPng(png)
    document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  }
  return document.save()
}

/** A TIFF with a page for each picture, black and white as faxes are. */
export const makeTiff = async (pictures: Buffer[]): Promise<Uint8Array> =>
  new Uint8Array(
    await (pictures.length > 1 ? sharp(pictures, { join: { animated: true } }) : sharp(pictures[0]))
      .removeAlpha()
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1 })
      .toBuffer(),
  )

export const makePicture = async (format: 'png' | 'jpeg' | 'tiff' = 'png'): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp({
      create: {
        width: 640,
        height: 480,
        channels: 3,
        background: '#eceff4',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .toFormat(format)
      .toBuffer(),
  )

/** A DOCX with one page per list of paragraphs, and a table on the last one. */
export async function makeDocx(pages: string[][], table: string[][] = []): Promise<Uint8Array> {
  const children = pages.flatMap((paragraphs, index) =>
    paragraphs.map(
      (text, at) =>
        new Paragraph({ children: [...(index > 0 && at === 0 ? [new PageBreak()] : []), new TextRun(text)] }),
    ),
  )
  const rows = table.map(
    (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  )
  const document = new Document({
    sections: [{ children: rows.length ? [...children, new Table({ rows })] : children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** An office archive from its parts, as they are. */
export const makeArchive = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'

/** A DOCX from the XML of its body. */
export const makeRawDocx = (body: string, more: Record<string, string | Uint8Array> = {}): Uint8Array =>
  makeArchive({
    '[Content_Types].xml': CONTENT_TYPES,
    'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    ...more,
  })

/** A DOCX of a few kilobytes that unpacks to hundreds of megabytes. */
export const makeBombDocx = (megabytes = 320): Uint8Array =>
  makeRawDocx(`<w:p><w:r><w:t>${'А'.repeat(megabytes * 512 * 1024)}</w:t></w:r></w:p>`)

/** An ODT from the XML of its text. */
export const makeOdt = (text: string, styles = '', manifest = ''): Uint8Array =>
  makeArchive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest>${manifest}</manifest:manifest>`,
  })

/** A workbook in the format asked for: sheets by name. */
export function makeWorkbook(sheets: Record<string, string[][]>, bookType: 'xlsx' | 'biff8'): Uint8Array {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name)
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer)
}

const compound = (streams: Record<string, Uint8Array>): Uint8Array => {
  const container = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, name, content)
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}

const TEXT_AT = 0x800
const PIECES_AT = 64

/** A Word 97 document with one piece of text. */
export function makeDoc(text: string, { locked = false, macros = false } = {}): Uint8Array {
  const letters = Buffer.from(`${text}\r`, 'utf16le')
  const word = Buffer.alloc(TEXT_AT + letters.length)
  word.writeUInt16LE(0xa5ec, 0)
  word.writeUInt16LE(0x0200 | (locked ? 0x0100 : 0), 0x0a)
  word.writeUInt32LE(TEXT_AT, 0x18)
  word.writeUInt32LE(letters.length / 2, 0x4c)
  word.writeUInt32LE(PIECES_AT, 0x1a2)
  letters.copy(word, TEXT_AT)
  const table = Buffer.alloc(4096)
  table.writeUInt8(2, PIECES_AT)
  table.writeUInt32LE(16, PIECES_AT + 1)
  table.writeUInt32LE(letters.length / 2, PIECES_AT + 9)
  table.writeUInt32LE(TEXT_AT, PIECES_AT + 15)
  return compound({
    WordDocument: word,
    '1Table': table,
    ...(macros ? { 'Macros/VBA/_VBA_PROJECT': Buffer.alloc(64, 1) } : {}),
  })
}

/** What Office saves when a DOCX or XLSX is given a password. */
export const makeLockedOffice = (): Uint8Array =>
  compound({ EncryptionInfo: randomBytes(200), EncryptedPackage: randomBytes(5000) })

/** The first part of a file, as an interrupted copy leaves it. */
export const truncated = (bytes: Uint8Array, share = 0.6): Uint8Array =>
  bytes.slice(0, Math.floor(bytes.length * share))
