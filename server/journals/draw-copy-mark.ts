import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'

const FONTS = 'node_modules/@expo-google-fonts/tinos'
const MM = 72 / 25.4
/** The tape of the labels. */
const [WIDTH, HEIGHT, EDGE] = [58 * MM, 30 * MM, 3 * MM]
const [FIRST_PT, LINE_PT, LEADING] = [11, 9, 5.5 * MM]

/** Draws the mark that goes on the copy of whoever brought a paper, line by line, the first of them bold. */
export async function drawCopyMark(lines: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.registerFontkit(fontkit as never)
  pdf.setTitle(lines[0] ?? '')
  const font = async (name: string) => pdf.embedFont(await readFile(path.resolve(FONTS, name)), { subset: true })
  const [bold, plain] = [await font('700Bold/Tinos_700Bold.ttf'), await font('400Regular/Tinos_400Regular.ttf')]
  const page = pdf.addPage([WIDTH, HEIGHT])
  for (const [at, text] of lines.entries()) {
    const [face, most] = at ? [plain, LINE_PT] : [bold, FIRST_PT]
    const size = Math.min(most, (most * (WIDTH - 2 * EDGE)) / face.widthOfTextAtSize(text, most))
    page.drawText(text, { x: EDGE, y: HEIGHT - EDGE - FIRST_PT - at * LEADING, size, font: face })
  }
  return pdf.save()
}
