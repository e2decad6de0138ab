import { and, asc, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { attachments, blobs, filePages } from '@/db/schema'
import { readyTessdata } from '@/scripts/lib/tessdata.mjs'
import { resumeRecognition } from '@/server/files'
import { pdfPages } from '@/server/files/formats/pdf-text'
import { listFiles } from '@/server/files/list-files'
import { readFilePages } from '@/server/files/read-file-pages'
import onAwaited from '@/server/files/recognition/on-awaited'
import { ask } from '@/server/kernel/execute'
import { showPlace } from '@/server/search/show-place'
import { drawPages, makePdf, makePdfOfPictures, makePicture, makeTiff } from '../../factories/office-files'
import { useDatabase } from '../../support/database'
import { download, put } from '../../support/files'
import { makeOffice, type Office } from '../../support/office'
import { draftOf } from '../../support/rooms'
import { foundIds } from '../../support/search'

const SLOW = 120_000
const database = useDatabase()
let office: Office
let data: string
beforeAll(async () => {
  office = await makeOffice(database.db)
  data = readyTessdata()
})
beforeEach(() => {
  process.env.TESSDATA_DIR = data
})

async function attached(name: string, bytes: Uint8Array) {
  const documentId = await draftOf(office.executor)
  const { id } = await put(office.executor, documentId, name, bytes)
  const [row] = await database.db.select().from(attachments).where(eq(attachments.id, id))
  return { id, documentId, sha256: row?.sha256 ?? '' }
}
const viewOf = async ({ documentId }: { documentId: string }) =>
  (await ask(listFiles, { actor: office.executor }, { documentId })).files[0]
const pagesOf = (sha256: string) =>
  database.db.select().from(filePages).where(eq(filePages.sha256, sha256)).orderBy(asc(filePages.page))
const textsOf = async (fileId: string) => (await ask(readFilePages, { actor: office.executor }, { fileId })).texts
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

const LETTER = 'Прошу согласовать перенос срока ремонта набережной до первого октября текущего года.'
const MORE = 'Приложение: расчёт стоимости облицовки причальной стенки на двух листах.'

describe('C-16.07 a scan without a text layer', () => {
  it(
    'is recognised page by page, found by any form of its words, marked on its page, and told apart from a text',
    async () => {
      const file = await attached('Скан.pdf', await makePdfOfPictures(await drawPages([LETTER, MORE])))
      await database.drain()
      expect(await viewOf(file)).toMatchObject({ extraction: 'done', pages: 2, recognition: { read: 2, total: 2 } })
      const texts = await textsOf(file.id)
      expect(texts.map(({ text }) => flat(text))).toEqual([LETTER, MORE])
      for (const { confidence } of texts) expect(confidence).toBeGreaterThan(85)

      expect(await foundIds(office.executor, 'облицовка причальных стенок')).toEqual([file.documentId])
      expect(await foundIds(office.stranger, 'облицовка причальных стенок')).toEqual([])
      const wanted = { documentId: file.documentId, source: 'page' as const, sourceId: file.id, page: 1 }
      const place = await ask(showPlace, { actor: office.executor }, { ...wanted, query: 'набережная' })
      expect(place.text.find(({ hit }) => hit)?.text).toBe('набережной')
      expect(place.file?.boxes).toHaveLength(1)
      await expectWordThere(await drawPages([LETTER]), place.file?.boxes[0] as Box, 'набережной')
    },
    SLOW,
  )

  it('C-16.04 a sheet of few typed words keeps them: it is no picture, and costs no recognition', async () => {
    const file = await attached('Приложение.pdf', makePdf(['Приложение № 1', LETTER]))
    await database.drain()
    expect(await viewOf(file)).toMatchObject({ extraction: 'done', pages: 2, recognition: null })
    expect((await textsOf(file.id)).map(({ text }) => flat(text))).toEqual(['Приложение № 1', LETTER])
  })

  it.each([
    ['PNG', 'Скан.png', (pages: Buffer[]) => pages[0] as Buffer],
    ['JPEG', 'Скан.jpg', (pages: Buffer[]) => sharp(pages[0]).jpeg({ quality: 70 }).toBuffer()],
    ['TIFF of two pages', 'Скан.tiff', makeTiff],
  ])(
    '%s is read as well',
    async (_kind, name, make) => {
      const texts = name.endsWith('tiff') ? [LETTER, MORE] : [LETTER]
      const file = await attached(name, new Uint8Array(await make(await drawPages(texts))))
      await database.drain()
      expect((await textsOf(file.id)).map(({ text }) => flat(text))).toEqual(texts)
      expect(await viewOf(file)).toMatchObject({ extraction: 'done', recognition: { total: texts.length } })
    },
    SLOW,
  )

  it(
    'sheets that lay in the scanner the wrong way are read, and their words marked where they lie',
    async () => {
      const [upright] = await drawPages([LETTER])
      const pages = await Promise.all([180, 270, 90].map((angle) => sharp(upright).rotate(angle).png().toBuffer()))
      const file = await attached('Вверх ногами.tiff', new Uint8Array(await makeTiff(pages)))
      await database.drain()
      const read = await textsOf(file.id)
      expect(read.map(({ text }) => flat(text))).toEqual([LETTER, LETTER, LETTER])
      const back = [180, 90, 270]
      expect(read.map(({ turn }) => turn)).toEqual(back)
      for (const [index, angle] of back.entries()) {
        const wanted = { documentId: file.documentId, source: 'page' as const, sourceId: file.id, page: index + 1 }
        const place = await ask(showPlace, { actor: office.executor }, { ...wanted, query: 'набережная' })
        await expectWordThere([upright as Buffer], turned(place.file?.boxes[0] as Box, angle), 'набережной')
      }
    },
    SLOW,
  )

  it(
    'pages with a text of their own keep it: only the pictures among them are read',
    async () => {
      const { PDFDocument } = await import('@cantoo/pdf-lib')
      const mixed = await PDFDocument.load(makePdf(['Собственный текст первой страницы файла']))
      const scan = await PDFDocument.load(await makePdfOfPictures(await drawPages([MORE])))
      const [page] = await mixed.copyPages(scan, [0])
      if (page) mixed.addPage(page)
      mixed.addPage([595, 842])
      const file = await attached('Смешанный.pdf', await mixed.save())
      await database.drain()
      expect(await pagesOf(file.sha256)).toMatchObject([
        { reading: 'text', text: expect.stringContaining('Собственный'), words: null },
        { reading: 'recognised', text: expect.stringContaining('облицовки') },
        { reading: 'text', text: '' },
      ])
      expect(await viewOf(file)).toMatchObject({ recognition: { read: 1, total: 1 } })
    },
    SLOW,
  )

  it(
    'a photograph has no text, and says so',
    async () => {
      // Grain as sharp as the factory's takes the recogniser ten times as long as what a camera gives.
      const photograph = await sharp(await makePicture())
        .blur(6)
        .png()
        .toBuffer()
      const file = await attached('Фото.png', photograph)
      await database.drain()
      expect(await viewOf(file)).toMatchObject({ extraction: 'none', recognition: { confidence: null } })
    },
    SLOW,
  )

  it(
    'is downloaded as a PDF whose unseen words can be found, by those who may open it',
    async () => {
      const file = await attached('Письмо № 7.tif', await makeTiff(await drawPages([LETTER])))
      expect((await download(office.executor, file.id, {}, '?searchable')).status).toBe(404)
      await database.drain()
      const response = await download(office.executor, file.id, {}, '?searchable')
      expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
        'Письмо № 7 (с текстом).pdf',
      )
      const made = new Uint8Array(await response.arrayBuffer())
      expect((await pdfPages(made)).map(flat)).toEqual([LETTER])
      expect((await download(office.stranger, file.id, {}, '?searchable')).status).toBe(404)
    },
    SLOW,
  )
})

describe('C-16.07 recognition goes on', () => {
  const scan = async () => attached('Скан.pdf', await makePdfOfPictures(await drawPages([LETTER, MORE])))
  const awaiting = (sha256: string) => onAwaited({ sha256 }, { db: database.db, now: new Date() })

  it(
    'once data of the language are installed; until then the file says that it was not recognised',
    async () => {
      process.env.TESSDATA_DIR = '/nowhere'
      const file = await scan()
      await database.drain()
      expect(await viewOf(file)).toMatchObject({ extraction: 'unrecognised', recognition: { read: 0, total: 2 } })
      await resumeRecognition()
      expect(await viewOf(file)).toMatchObject({ extraction: 'unrecognised' })
      process.env.TESSDATA_DIR = data
      await resumeRecognition()
      expect(await viewOf(file)).toMatchObject({ extraction: 'recognising' })
      await database.drain()
      expect(await viewOf(file)).toMatchObject({ extraction: 'done', recognition: { read: 2, total: 2 } })
    },
    SLOW,
  )

  it(
    'says how far it has come, and a page done twice is kept once',
    async () => {
      process.env.TESSDATA_DIR = '/nowhere'
      const file = await scan()
      await database.drain()
      process.env.TESSDATA_DIR = data
      await database.db.update(blobs).set({ extraction: 'recognising' }).where(eq(blobs.sha256, file.sha256))
      await awaiting(file.sha256)
      expect(await viewOf(file)).toMatchObject({ extraction: 'recognising', recognition: { read: 1, total: 2 } })
      await Promise.all([awaiting(file.sha256), awaiting(file.sha256)])
      await database.drain()
      expect((await pagesOf(file.sha256)).map(({ text }) => flat(text))).toEqual([LETTER, MORE])
      expect(await viewOf(file)).toMatchObject({ extraction: 'done' })
    },
    SLOW,
  )

  it(
    'past a page that took its process with it three times',
    async () => {
      process.env.TESSDATA_DIR = '/nowhere'
      const file = await scan()
      await database.drain()
      const first = and(eq(filePages.sha256, file.sha256), eq(filePages.page, 1))
      await database.db.update(filePages).set({ attempts: 3 }).where(first)
      process.env.TESSDATA_DIR = data
      await resumeRecognition()
      await database.drain()
      expect(await pagesOf(file.sha256)).toMatchObject([
        { reading: 'failed', text: '' },
        { reading: 'recognised', text: expect.stringContaining('облицовки') },
      ])
      expect(await viewOf(file)).toMatchObject({ extraction: 'done', recognition: { read: 2, total: 2 } })
    },
    SLOW,
  )
})

type Box = { x: number; y: number; width: number; height: number }

/** The box of a word holds its ink: read alone, what is cut out by it is darker than the paper around it and as wide as the word. */
/** Where a place is once its page is turned clockwise. */
function turned({ x, y, width, height }: Box, angle: number): Box {
  if (angle === 180) return { x: 1 - x - width, y: 1 - y - height, width, height }
  const lying = { width: height, height: width }
  return angle === 90 ? { x: 1 - y - height, y: x, ...lying } : { x: y, y: 1 - x - width, ...lying }
}

async function expectWordThere([page]: Buffer[], box: Box, word: string): Promise<void> {
  const { width = 0, height = 0 } = await sharp(page).metadata()
  const cut = {
    left: Math.round(box.x * width),
    top: Math.round(box.y * height),
    width: Math.round(box.width * width),
    height: Math.round(box.height * height),
  }
  const { channels } = await sharp(await sharp(page).extract(cut).greyscale().toBuffer()).stats()
  expect(channels[0]?.mean).toBeLessThan(225)
  expect(cut.width / cut.height / word.length).toBeGreaterThan(0.3)
  expect(cut.width / cut.height / word.length).toBeLessThan(0.9)
}
