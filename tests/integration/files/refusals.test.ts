import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, it, test } from 'vitest'
import { blobs, uploads } from '@/db/schema'
import { blobFile } from '@/server/files/blob-store'
import { inChild } from '@/server/files/child/pool'
import { makeJpegFlood, makePdfOf, makePngFlood, makeTiffFlood } from '../../factories/hostile-files'
import {
  makeArchive,
  makeBombDocx,
  makeDoc,
  makeDocx,
  makeEncryptedPdf,
  makeLockedOffice,
  makeOdt,
  makePdf,
  makePicture,
  makeRawDocx,
  makeWorkbook,
  truncated,
} from '../../factories/office-files'
import { useDatabase } from '../../support/database'
import { post } from '../../support/files'
import { makeOffice, type Office } from '../../support/office'

const database = useDatabase()
let office: Office
beforeAll(async () => {
  office = await makeOffice(database.db)
})

const bytes = (text: string) => new TextEncoder().encode(text)
const PROGRAM = new Uint8Array([
  0x4d,
  0x5a,
  0x90,
  0,
  3,
  0,
  0,
  0,
  ...Array.from({ length: 4000 }, (_, at) => (at * 7) % 256),
])
const SVG = bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(document.cookie)</script></svg>')
const VBA = { 'word/vbaProject.bin': new Uint8Array(64).fill(1) }
const MACRO_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/stylesEx.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const ARCHIVE = makeArchive({ 'a.class': 'x' })
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

type Case = [name: string, fileName: string, make: () => Uint8Array | Promise<Uint8Array>, code: string]
const REFUSED: Case[] = [
  ['a file of 0 bytes', 'пустой.pdf', () => new Uint8Array(0), 'files.empty'],
  ['a program called pdf', 'отчёт.pdf', () => PROGRAM, 'files.renamed'],
  ['a program under its own name', 'setup.exe', () => PROGRAM, 'files.type_refused'],
  ['a script under its own name', 'макрос.js', () => bytes('alert(1)'), 'files.type_refused'],
  ['a name without an extension', 'README', () => bytes('текст'), 'files.type_refused'],
  ['an extension that is a property of every object', 'файл.constructor', () => bytes('текст'), 'files.type_refused'],
  ['an archive called docx', 'письмо.docx', () => makeArchive({ 'a.txt': 'x' }), 'files.renamed'],
  ['a workbook called docx', 'письмо.docx', () => makeWorkbook({ Лист1: [['1']] }, 'xlsx'), 'files.renamed'],
  ['a pdf called docx', 'письмо.docx', () => makePdf(['текст']), 'files.renamed'],
  ['a png called jpg', 'скан.jpg', () => makePicture('png'), 'files.renamed'],
  ['a cut pdf', 'обрыв.pdf', () => truncated(makePdf(['текст '.repeat(400)])), 'files.damaged'],
  [
    'a pdf of rubbish between right ends',
    'битый.pdf',
    () => bytes(`%PDF-1.4\n${'x'.repeat(3000)}\nstartxref\n9\n%%EOF`),
    'files.damaged',
  ],
  ['a cut docx', 'обрыв.docx', async () => truncated(await makeDocx([['текст '.repeat(400)]])), 'files.damaged'],
  ['a cut picture', 'обрыв.png', async () => truncated(await makePicture('png')), 'files.damaged'],
  ['a pdf with a password', 'закрыт.pdf', makeEncryptedPdf, 'files.encrypted'],
  ['a docx with a password', 'закрыт.docx', makeLockedOffice, 'files.encrypted'],
  ['an xlsx with a password', 'закрыт.xlsx', makeLockedOffice, 'files.encrypted'],
  ['a doc with a password', 'закрыт.doc', () => makeDoc('текст', { locked: true }), 'files.encrypted'],
  [
    'an odt with a password',
    'закрыт.odt',
    () => makeOdt('<text:p>т</text:p>', '', '<manifest:encryption-data/>'),
    'files.encrypted',
  ],
  ['a docx with macros', 'письмо.docx', () => makeRawDocx('<w:p/>', VBA), 'files.macros'],
  ['a docm', 'письмо.docm', () => makeRawDocx('<w:p/>', VBA), 'files.type_refused'],
  ['a doc with macros', 'письмо.doc', () => makeDoc('текст', { macros: true }), 'files.macros'],
  ['a bomb of one part', 'бомба.docx', () => makeBombDocx(32), 'files.bomb'],
  [
    'a bomb of many parts',
    'бомба.zip',
    () => makeArchive(Object.fromEntries(Array.from({ length: 5200 }, (_, at) => [`${at}`, '']))),
    'files.bomb',
  ],
  [
    'a workbook with macros of Excel 4',
    'таблица.xlsx',
    () =>
      makeArchive({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml': '<w/>',
        'xl/macrosheets/sheet1.xml': '<m/>',
      }),
    'files.macros',
  ],
  [
    'a docx whose macros go by another name',
    'письмо.docx',
    () => makeRawDocx('<w:p/>', { '[Content_Types].xml': MACRO_TYPES, 'word/stylesEx.bin': new Uint8Array(64) }),
    'files.macros',
  ],
  ['a pdf with an archive behind it', 'два.pdf', () => join(makePdf(['текст']), ARCHIVE), 'files.renamed'],
  [
    'a pdf with an archive behind it that ends as a pdf does',
    'два.pdf',
    () => join(makePdf(['текст']), ARCHIVE, bytes('\nstartxref\n0\n%%EOF\n')),
    'files.renamed',
  ],
  ['a picture with an archive behind it', 'два.png', async () => join(await makePicture(), ARCHIVE), 'files.renamed'],
  ['a PNG that names billions of pixels', 'пиксели.png', () => makePngFlood(65_000), 'files.bomb'],
  ['a JPEG that names billions of pixels', 'пиксели.jpg', makeJpegFlood, 'files.bomb'],
  ['a TIFF that names billions of pixels', 'пиксели.tif', () => makeTiffFlood(65_000), 'files.bomb'],
  ['a pdf without any page', 'пустой.pdf', () => makePdfOf('<< /Type /Pages /Kids [] /Count 0 >>'), 'files.damaged'],
  ['SVG with a script under its own name', 'схема.svg', () => SVG, 'files.type_refused'],
  ['SVG called png', 'схема.png', () => SVG, 'files.renamed'],
  [
    'a page called pdf that holds a pdf further on',
    'страница.pdf',
    () => join(bytes('<html><script>alert(1)</script>'), makePdf(['текст'])),
    'files.renamed',
  ],
  [
    'a picture with a program behind it, called pdf',
    'скан.pdf',
    async () => join(await makePicture('png'), PROGRAM),
    'files.renamed',
  ],
]

describe('R-03.18, R-12.03 what the office does not take', () => {
  it.each(REFUSED)('%s', async (_name, fileName, make, code) => {
    const { status, body } = await post(office.executor, fileName, await make())
    expect({ status, code: body.code }).toEqual({ status: 400, code })
    expect(body.requestId).toEqual(expect.any(String))
  })

  it('a refused file leaves neither bytes nor rows', async () => {
    expect(await database.db.$count(blobs)).toBe(0)
    expect(await database.db.$count(uploads)).toBe(0)
    const root = path.join(process.env.DATA_DIR ?? '', 'blobs')
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.map((entry) => entry.name)).toEqual([])
  })

  it('who is not signed in is not heard at all', async () => {
    const { status, body } = await post(null, 'письмо.pdf', makePdf(['текст']))
    expect({ status, code: body.code }).toEqual({ status: 401, code: 'kernel.unauthenticated' })
  })

  it('a page of another site cannot send files with the cookie of a person', async () => {
    const { status } = await post(office.executor, 'письмо.pdf', makePdf(['текст']), { origin: 'https://evil.example' })
    expect(status).toBe(403)
  })
})

describe('V-22.06 formats', () => {
  afterEach(() => {
    delete process.env.FILE_TYPES
  })

  it('that are not taken are refused with those that are, each named once', async () => {
    const { body } = await post(office.executor, 'setup.exe', PROGRAM)
    expect(body).toMatchObject({ code: 'files.type_refused', data: { extension: 'exe' } })
    const allowed = String((body.data as { allowed: string }).allowed).split(', ')
    expect(allowed).toEqual(expect.arrayContaining(['PDF', 'DOCX', 'DOC', 'XLSX', 'XLS', 'TIF', 'JPG']))
    expect(allowed).toHaveLength(new Set(allowed).size)
    expect(allowed).not.toContain('WEBP')
  })

  it('V-22.03 of Word, of Excel and of scans are taken', async () => {
    const FILES: [string, Uint8Array][] = [
      ['письмо.docx', await makeDocx([['текст']])],
      ['письмо.doc', makeDoc('текст')],
      ['таблица.xlsx', makeWorkbook({ Лист1: [['1']] }, 'xlsx')],
      ['скан.pdf', makePdf(['текст'])],
      ['скан.tif', await makePicture('tiff')],
    ]
    for (const [name, bytes] of FILES)
      expect([name, (await post(office.executor, name, bytes)).status]).toEqual([name, 200])
  })

  it('are a setting: what it leaves out is refused, what it names and nobody can open safely is too', async () => {
    process.env.FILE_TYPES = 'PDF, .tif exe'
    const { status, body } = await post(office.executor, 'таблица.xlsx', makeWorkbook({ Лист1: [['1']] }, 'xlsx'))
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { code: 'files.type_refused', data: { extension: 'xlsx', allowed: 'PDF, TIF' } },
    })
    expect((await post(office.executor, 'setup.exe', PROGRAM)).body.code).toBe('files.type_refused')
    expect((await post(office.executor, 'скан.pdf', makePdf(['другой текст']))).status).toBe(200)
  })
})

describe('a broken or hostile PDF', () => {
  it.each([
    ['whose pages are their own parents', makePdfOf('<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>')],
    ['that promises a million pages', makePdfOf('<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>')],
    ['whose page is larger than a town', makePdfOf(PAGES, '/MediaBox [0 0 1e9 1e9]')],
    ['whose page has no size', makePdfOf(PAGES, '/MediaBox [0 0 0 0]')],
    ['whose arrays are nested without end', makePdfOf(PAGES, `/Annots ${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
    ['whose contents unfold to fifty megabytes', makePdfOf(PAGES, '/MediaBox [0 0 595 842]', 50)],
  ])(
    '%s is taken or refused by name, its text and page are asked for, and the next file is read',
    async (_what, file) => {
      const { status, body } = await post(office.executor, 'Чужой.pdf', file)
      expect([200, 400]).toContain(status)
      if (status === 400) expect(body.code).toBe('files.damaged')
      else {
        const stored = { file: await blobFile(body.sha256), mime: 'application/pdf' }
        const read = await inChild('read', stored, 10_000)
        const drawn = await inChild('draw', { ...stored, page: 1, width: 160 }, 10_000)
        const answers = [read, drawn]
        for (const answer of answers) expect(answer).toEqual(expect.any(Object))
      }
      expect((await post(office.executor, 'Свой.pdf', makePdf(['свой']))).status).toBe(200)
    },
    90_000,
  )
})

test('a TIFF whose pages go round in a circle has an end', async () => {
  const { status, body } = await post(office.executor, 'круг.tif', makeTiffFlood(8, 8))
  expect({ status, pages: body.pages }).toEqual({ status: 200, pages: 1 })
})

describe('names of files', () => {
  const name = async (fileName: string) => (await post(office.executor, fileName, makePdf(['имя']))).body

  it.each([
    ['../../etc/письмо.pdf', 'письмо.pdf'],
    ['C:\\Windows\\system32\\письмо.pdf', 'письмо.pdf'],
    ['/etc/passwd/письмо.pdf', 'письмо.pdf'],
    ['пись\u0000мо\r\n.pdf', 'письмо.pdf'],
    ['письмо\u202Efdp.exe\u202C.pdf', 'письмоfdp.exe.pdf'],
    ['<script>alert(1)<|script>.pdf', '<script>alert(1)<|script>.pdf'],
    ['  письмо.pdf  ', 'письмо.pdf'],
    ['Отче\u0308т.pdf', 'Отчёт.pdf'],
  ])('%j is kept as %j', async (given, kept) => {
    expect(await name(given)).toMatchObject({ name: kept })
  })

  it.each(['', '   ', '..', '.', '\u202E\u0007', `${'я'.repeat(252)}.pdf`, 'папка/'])(
    '%j is refused',
    async (given) => {
      expect(await name(given)).toMatchObject({ code: 'files.bad_name' })
    },
  )

  it('a name whose percents are broken is refused, not an error of the server', async () => {
    const { status, body } = await post(office.executor, 'x', makePdf(['имя']), { 'x-file-name': '%E0%A4%A' })
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'files.bad_name' })
  })
})
