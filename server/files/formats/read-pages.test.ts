import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import {
  makeDoc,
  makeDocx,
  makeOdt,
  makePdf,
  makeRawDocx,
  makeScan,
  makeWorkbook,
  truncated,
} from '@/tests/factories/office-files'
import { locateText } from './pdf-text'
import { readPages } from './read-pages'
import { decodeRussian } from './russian-text'

const OOXML = 'application/vnd.openxmlformats-officedocument'
const DOCX = `${OOXML}.wordprocessingml.document`
const LETTER =
  'Просим включить в областной перечень ремонт детских площадок, построенных до 2014 года, № 01-15/1234 от 12.05.2026.'

const paragraph = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`
const said = (text: string) => paragraph(`<w:t>${text}</w:t>`)
const flat = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

describe('PDF', () => {
  test('C-16.04 text comes page by page, words broken at line ends whole, numbers as written', async () => {
    const long =
      `Согласование проведено в установленном порядке, ответственные исполнители уведомлены. ${LETTER} `.repeat(6)
    const pages = await readPages(makePdf([long, 'Вторая страница']), 'application/pdf')
    expect(pages).toHaveLength(2)
    expect(flat(pages[0])).toBe(flat(long))
    expect(flat(pages[1])).toBe('Вторая страница')
  })

  test('C-16.07 a scan has pages and no text', async () => {
    expect(await readPages(await makeScan(3), 'application/pdf')).toEqual(['', '', ''])
  })

  test('C-16.06 a passage is located on the page where it is printed', async () => {
    const pdf = makePdf([`Начало\n${LETTER}`])
    const [text = ''] = await readPages(pdf, 'application/pdf')
    const at = text.indexOf('площадок')
    const [[box] = []] = await locateText(pdf, 1, [[at, at + 'площадок'.length]])
    const [[first] = []] = await locateText(pdf, 1, [[0, 6]])
    expect(first?.x).toBeCloseTo(30 / 210, 2)
    expect(first?.y).toBeCloseTo(20 / 297, 2)
    expect(box?.y).toBeGreaterThan((first?.y ?? 1) + (first?.height ?? 1) * 0.9)
    expect(box?.width).toBeGreaterThan(0.05)
    expect(box?.width).toBeLessThan(0.2)
  })

  test('a passage that runs over two lines is located in two boxes', async () => {
    const pdf = makePdf([LETTER])
    const [text = ''] = await readPages(pdf, 'application/pdf')
    expect((await locateText(pdf, 1, [[0, text.length]])).flat().length).toBeGreaterThan(1)
  })

  test('a torn PDF is an error, not a hang', async () => {
    await expect(readPages(truncated(makePdf([LETTER]), 0.3), 'application/pdf')).rejects.toThrow()
  })
})

describe('DOCX', () => {
  test('C-16.04 explicit page breaks divide pages; tables keep their cells apart', async () => {
    const pages = await readPages(
      await makeDocx(
        [['Первая', LETTER], ['Вторая']],
        [
          ['14', 'ул. Садовая'],
          ['15', 'ул. Лесная'],
        ],
      ),
      DOCX,
    )
    expect(pages).toHaveLength(2)
    expect(pages[0]).toContain(LETTER)
    expect(pages[1]).toMatch(/Вторая\n14\tул\. Садовая\t\n15\tул\. Лесная/)
  })

  test('a break and the note Word leaves about it end the page once', async () => {
    const xml =
      said('Первая') +
      paragraph('<w:br w:type="page"/>') +
      paragraph('<w:lastRenderedPageBreak/><w:t>Вторая</w:t>') +
      paragraph('<w:lastRenderedPageBreak/><w:t>Третья</w:t>')
    expect(await readPages(makeRawDocx(xml), DOCX)).toEqual(['Первая', 'Вторая', 'Третья'])
  })

  test('a section on a new page and a paragraph that asks for one begin a page', async () => {
    const section =
      '<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr><w:r><w:t>Раздел</w:t></w:r></w:p>'
    const asks = '<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>Приложение</w:t></w:r></w:p>'
    expect(await readPages(makeRawDocx(section + said('Письмо') + asks), DOCX)).toEqual([
      'Раздел',
      'Письмо',
      'Приложение',
    ])
  })

  test('deleted and repeated text is not found; tabs, entities and notes are read', async () => {
    const xml =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="709"/></w:tabs></w:pPr><w:r><w:t>А&amp;Б</w:t><w:tab/><w:t>«В»&#8212;Г</w:t></w:r></w:p>' +
      '<w:p><w:del><w:r><w:delText>зачёркнуто</w:delText></w:r></w:del><w:r><mc:AlternateContent><mc:Choice><w:t>раз</w:t></mc:Choice><mc:Fallback><w:t>раз</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>'
    const [page] = await readPages(
      makeRawDocx(xml, { 'word/footnotes.xml': `<w:footnotes>${said('сноска')}</w:footnotes>` }),
      DOCX,
    )
    expect(page).toBe('А&Б\t«В»—Г\nраз\nсноска')
  })

  test('a long document without notes about pages is cut by length at paragraphs', async () => {
    const pages = await readPages(makeRawDocx(said(`${LETTER} `.repeat(8)).repeat(12)), DOCX)
    expect(pages.length).toBeGreaterThan(3)
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(2900)
    expect(flat(pages.join(' '))).toBe(flat(`${LETTER} `.repeat(96)))
  })
})

describe('other formats', () => {
  test('C-16.04 Word 97', async () => {
    expect(flat((await readPages(makeDoc(LETTER), 'application/msword'))[0])).toBe(LETTER)
  })

  test.each([
    ['xlsx', `${OOXML}.spreadsheetml.sheet`],
    ['biff8', 'application/vnd.ms-excel'],
  ] as const)('C-16.04 a workbook (%s): each sheet is a page under its name', async (bookType, mime) => {
    const book = makeWorkbook(
      {
        Площадки: [
          ['№', 'Адрес'],
          ['14', 'ул. Садовая, 3'],
        ],
        Сметы: [['Итого', '1 200']],
      },
      bookType,
    )
    expect(await readPages(book, mime)).toEqual(['Площадки\n№\tАдрес\n14\tул. Садовая, 3', 'Сметы\nИтого\t1 200'])
  })

  test('ODT: styles and soft breaks begin pages, spaces are kept', async () => {
    const style = '<style:style style:name="P1"><style:paragraph-properties fo:break-before="page"/></style:style>'
    const text =
      '<text:p>Первая<text:s text:c="2"/>страница</text:p><text:p text:style-name="P1">Вторая</text:p><text:h>Треть<text:soft-page-break/>я</text:h>'
    expect(await readPages(makeOdt(text, style), 'application/vnd.oasis.opendocument.text')).toEqual([
      'Первая  страница',
      'Вторая\nТреть',
      'я',
    ])
  })

  test('C-16.04 RTF: code page bytes, escapes with their fallback, pages; service groups and pictures left out', async () => {
    const bytes = iconv.encode('Приказ', 'cp1251')
    const hex = [...bytes].map((byte) => `\\'${byte.toString(16)}`).join('')
    const rtf = `{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Times;}}{\\*\\generator X}${hex} \\u8470?\\~52\\par {\\pict\\bin4 }{}{}\\u1086\\'3f\\page \\{2\\}}`
    expect(await readPages(new TextEncoder().encode(rtf), 'application/rtf')).toEqual(['Приказ №\u00a052\nо', '{2}'])
  })

  test('RTF: a Russian font in a western document is read as Russian', async () => {
    const hex = [...iconv.encode('Дом', 'cp1251')].map((byte) => `\\'${byte.toString(16)}`).join('')
    const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\f1 ${hex}\\f0 ok}`
    expect(await readPages(new TextEncoder().encode(rtf), 'application/rtf')).toEqual(['Домok'])
  })

  test('a web page in its own encoding, without scripts and links', async () => {
    const html = iconv.encode(
      '<html><head><meta charset="windows-1251"></head><body><h1>Раздел</h1><script>alert(1)</script><p>Дом <a href="http://x.test">тут</a></p></body></html>',
      'cp1251',
    )
    const [page] = await readPages(new Uint8Array(html), 'text/html')
    expect(flat(page)).toBe('Раздел Дом тут')
  })

  test('an e-mail: subject, people, text and names of attachments', async () => {
    const mail = [
      'From: =?utf-8?B?0JjQstCw0L3QvtCy?= <ivanov@example.test>',
      'To: office@example.test',
      'Subject: =?koi8-r?B?8MnT2M3P?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Добрый день',
      '--b',
      'Content-Type: application/pdf; name="a.pdf"',
      'Content-Disposition: attachment; filename="a.pdf"',
      '',
      'x',
      '--b--',
      '',
    ].join('\r\n')
    const [page] = await readPages(new TextEncoder().encode(mail), 'message/rfc822')
    expect(page).toMatch(/^Письмо\nИванов ivanov@example\.test\noffice@example\.test/)
    expect(page).toContain('Добрый день')
    expect(page).toContain('a.pdf')
  })

  test('a kind of file without text has no pages', async () => {
    expect(await readPages(new Uint8Array([1, 2, 3]), 'application/zip')).toEqual([])
  })
})

describe('Russian text', () => {
  const encodings = ['utf8', 'win1251', 'koi8-r', 'cp866', 'maccyrillic', 'iso-8859-5']
  test.each(encodings)('%s is told from the others', (encoding) => {
    const text = LETTER.replace('№', 'N')
    expect(decodeRussian(new Uint8Array(iconv.encode(text, encoding)))).toBe(text)
  })

  test.each(['utf16le', 'utf16be'])('%s with its mark', (encoding) => {
    expect(decodeRussian(new Uint8Array(iconv.encode(LETTER, encoding, { addBOM: true }))).replace('\ufeff', '')).toBe(
      LETTER,
    )
  })

  test('short texts too', () => {
    for (const encoding of encodings)
      expect(decodeRussian(new Uint8Array(iconv.encode('О ремонте дорог', encoding)))).toBe('О ремонте дорог')
  })

  test('no bytes at all make a reader hang or throw anything but an error', async () => {
    const mimes = [
      DOCX,
      'application/rtf',
      'text/plain',
      'text/html',
      'application/vnd.oasis.opendocument.text',
      'message/rfc822',
    ]
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...mimes), async (bytes, mime) => {
        const pages = await readPages(bytes, mime).catch((error: unknown) => error)
        expect(pages instanceof Error || Array.isArray(pages)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
