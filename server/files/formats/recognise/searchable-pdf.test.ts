import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { locateText, pdfPages } from '../pdf-text'
import { searchablePdf } from './searchable-pdf'

const TEXT = 'Приказ № 15'
const words = [
  { from: 0, to: 6, box: { x: 0.1, y: 0.2, width: 0.3, height: 0.02 } },
  { from: 7, to: 8, box: { x: 0.45, y: 0.2, width: 0.05, height: 0.02 } },
  { from: 9, to: 11, box: { x: 0.52, y: 0.2, width: 0.08, height: 0.02 } },
]
const pages = [
  {
    page: 1,
    text: TEXT,
    words: words.map(({ from, to, box: { x, y, width, height } }): [number, number, number, number, number, number] => [
      from,
      to,
      ...([x, y, width, height].map((part) => part * 10_000) as [number, number, number, number]),
    ]),
  },
]

async function turned(turn: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([600, 800])
  page.setCropBox(20, 40, 500, 700)
  page.setRotation(degrees(turn))
  page.drawRectangle({ x: 100, y: 100, width: 50, height: 50 })
  return document.save()
}

describe('C-16.07 a scan as a PDF with unseen words', () => {
  test.each([0, 90, 180, 270])('the words lie where they are seen on a page turned by %d degrees', async (turn) => {
    const made = await searchablePdf(await turned(turn), { mime: 'application/pdf', pages })
    const [text = ''] = await pdfPages(made)
    expect(text.replace(/\s+/g, ' ').trim()).toBe(TEXT)
    const at = text.indexOf('Приказ')
    const [[box] = []] = await locateText(made, 1, [[at, at + 6]])
    const [expected] = words.map((word) => word.box)
    expect(box?.x).toBeCloseTo(expected?.x ?? 0, 1)
    expect(box?.width).toBeCloseTo(expected?.width ?? 0, 1)
    expect(Math.abs((box?.y ?? 0) - (expected?.y ?? 0))).toBeLessThan(0.015)
  })

  test('a picture becomes a page of its proportions', async () => {
    const png = await sharp({ create: { width: 800, height: 400, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const made = await searchablePdf(new Uint8Array(png), { mime: 'image/png', pages })
    const { width, height } = (await PDFDocument.load(made)).getPage(0).getSize()
    expect(width / height).toBeCloseTo(2)
    expect((await pdfPages(made))[0]?.replace(/\s+/g, ' ').trim()).toBe(TEXT)
  })

  test('a page that was not recognised stays as it is', async () => {
    const made = await searchablePdf(await turned(0), { mime: 'application/pdf', pages: [] })
    expect(await pdfPages(made)).toEqual([''])
  })
})
