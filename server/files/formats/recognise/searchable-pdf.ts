import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  beginText,
  concatTransformationMatrix,
  endText,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
} from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import sharp from 'sharp'
import type { PlacedWord } from '@/db/schema'
import { displayMatrix } from './display-matrix'
import { GRID } from './place-words'

export type PageWords = { page: number; text: string; words: PlacedWord[] }

const FONT = 'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'

/** The file as a PDF whose recognised words lie unseen on the pictures they were read from: they can be found and copied. */
export async function searchablePdf(
  bytes: Uint8Array,
  { mime, pages }: { mime: string; pages: PageWords[] },
): Promise<Uint8Array> {
  const document =
    mime === 'application/pdf' ? await PDFDocument.load(bytes, { updateMetadata: false }) : await fromPicture(bytes)
  document.registerFontkit(fontkit as never)
  const font = await document.embedFont(await readFile(path.resolve(FONT)), { subset: true })
  for (const { page, text, words } of pages) {
    if (page <= document.getPageCount()) layWords(document.getPage(page - 1), font, { text, words })
  }
  return document.save()
}

/** Each word as wide as it is on the picture, so that what is marked by a reader of the PDF is what is seen. */
function layWords(page: PDFPage, font: PDFFont, { text, words }: Pick<PageWords, 'text' | 'words'>): void {
  const { matrix, width, height } = displayMatrix(page)
  const name = page.node.newFontDictionary(font.name, font.ref)
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(...matrix), beginText())
  page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible))
  for (const [start, end, x, y, w, h] of words) {
    const size = Math.max(1, (h / GRID) * height)
    const word = text.slice(start, end)
    const natural = font.widthOfTextAtSize(word, size)
    if (!natural || !w) continue
    page.pushOperators(
      setFontAndSize(name, size),
      setCharacterSqueeze((((w / GRID) * width) / natural) * 100),
      setTextMatrix(1, 0, 0, 1, (x / GRID) * width, height - ((y + h) / GRID) * height + size * DESCENT),
      showText(font.encodeText(word)),
    )
  }
  page.pushOperators(endText(), popGraphicsState())
}

/** How far below its line a letter may reach, in parts of its size. */
const DESCENT = 0.2
const [A4_SHORT_PT, POINTS, LONGEST_SIDE] = [595, 72, 3508]

/** Pictures become pages of their size on paper; one that does not tell it is taken for a sheet of A4. */
export async function fromPicture(bytes: Uint8Array, only?: readonly number[]): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { pages = 1 } = await sharp(bytes).metadata()
  for (const index of only ?? Array.from({ length: pages }, (_, at) => at)) {
    const { density = 0, autoOrient } = await sharp(bytes, { page: index }).metadata()
    const { data, info } = await sharp(bytes, { page: index })
      .autoOrient()
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true })
    const told = density >= 100 && density <= 1200
    const scale = told
      ? ((autoOrient.width / density) * POINTS) / info.width
      : A4_SHORT_PT / Math.min(info.width, info.height)
    const [width, height] = [info.width * scale, info.height * scale]
    const picture = await document.embedJpg(data)
    document.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height })
  }
  return document
}
