import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import { labelMarks } from '@/lib/journals/label'

const FONTS = 'node_modules/@expo-google-fonts/tinos'
const MM = 72 / 25.4
/** The tape of the office's label printers, and what stays white round the marks so that a reader finds them. */
const [WIDTH, HEIGHT, EDGE] = [58 * MM, 30 * MM, 3 * MM]
const [BAR_HEIGHT, SQUARE] = [9 * MM, 12.5 * MM]
const [NUMBER_PT, BELOW_PT] = [11, 7.5]

/** Draws the label: bars across the top; below them the QR code, and number and date in plain text beside it (V-23.03). */
export async function drawLabel({
  code,
  number,
  below,
}: {
  code: string
  number: string
  below: string
}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.registerFontkit(fontkit as never)
  pdf.setTitle(number)
  const font = async (name: string) => pdf.embedFont(await readFile(path.resolve(FONTS, name)), { subset: true })
  const [bold, plain] = [await font('700Bold/Tinos_700Bold.ttf'), await font('400Regular/Tinos_400Regular.ttf')]
  const page = pdf.addPage([WIDTH, HEIGHT])
  await drawMarks(page, code)
  const left = EDGE + SQUARE + EDGE
  const room = WIDTH - left - EDGE
  const line = (text: string, font: PDFFont, y: number, most: number) => {
    const size = Math.min(most, (most * room) / font.widthOfTextAtSize(text, most))
    page.drawText(text, { x: left, y, size, font })
  }
  line(number, bold, EDGE + 8 * MM, NUMBER_PT)
  line(below, plain, EDGE + 4 * MM, BELOW_PT)
  line(code, plain, EDGE + 0.5 * MM, BELOW_PT)
  return pdf.save()
}

/** All bars, and all dots, are one path each: drawn one by one, screens and printers round every one of them up. */
async function drawMarks(page: PDFPage, code: string): Promise<void> {
  const { bars, width, dots, size } = await labelMarks(code)
  const module = (WIDTH - 2 * EDGE) / width
  const dot = SQUARE / size
  const black = { color: rgb(0, 0, 0), borderWidth: 0 }
  const bar = ({ x, width: across }: (typeof bars)[number]) => rectangle([x * module, 0, across * module, BAR_HEIGHT])
  page.drawSvgPath(bars.map(bar).join(''), { x: EDGE, y: HEIGHT - EDGE, ...black })
  const path = dots.map(([x, y]) => rectangle([x * dot, y * dot, dot, dot])).join('')
  page.drawSvgPath(path, { x: EDGE, y: EDGE + SQUARE, ...black })
}

const rectangle = ([x, y, width, height]: [number, number, number, number]): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`
