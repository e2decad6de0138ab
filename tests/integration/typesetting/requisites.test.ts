import { describe, expect, it } from 'vitest'
import { renderDocument } from '@/server/typesetting'
import { heading } from '../../factories/docx-corpus'
import { bodyOf, letterData, paragraph, REQUISITES, SENTENCE, tableOf } from '../../factories/letters'
import { type Line, lineWith, readPrinted } from '../../factories/printed-page'

const LEFT = 30
const RIGHT = 200
const print = async (change: Parameters<typeof letterData>[0] = {}) =>
  readPrinted((await renderDocument(letterData(change))).pdf)

/** Lines of the text itself: at the size of the text, between the fields. */
const textLines = (lines: Line[], words: string) => lines.filter((line) => words.includes(line.text.trim()))

describe('R-03 the sheet', () => {
  it('R-03.08, R-03.03 is A4 with the fields of the profile, a 12.5 mm indent and both edges even', async () => {
    const [page] = await print({ body: bodyOf(`${SENTENCE} ${SENTENCE}`) })
    expect([Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)]).toEqual([210, 297])
    const lines = textLines(page?.lines ?? [], `${SENTENCE} ${SENTENCE}`)
    expect(lines.length).toBeGreaterThan(4)
    expect(lines[0]?.x).toBeCloseTo(LEFT + 12.5, 0)
    for (const line of lines.slice(1)) expect(line.x).toBeCloseTo(LEFT, 0)
    for (const line of lines.slice(0, -1)) expect(Math.abs(line.right - RIGHT)).toBeLessThan(0.3)
    const older = await print({ profile: 'gost-2016', body: bodyOf(SENTENCE) })
    expect(lineWith(older, 'областного').x).toBeCloseTo(20, 0)
  })

  it('R-03.12, R-03.13 numbers sheets from the second, in the middle of the upper field; only the first has the letterhead', async () => {
    const pages = await print({ body: bodyOf(...Array.from({ length: 40 }, () => SENTENCE)) })
    expect(pages.length).toBeGreaterThanOrEqual(3)
    const upper = pages.map((page) => page.lines.filter((line) => line.y < 20).map((line) => line.text))
    expect(upper[0]?.join('')).not.toMatch(/^\d$/m)
    expect(upper.slice(1)).toEqual(pages.slice(1).map((_, index) => [String(index + 2)]))
    const number = pages[1]?.lines.find((line) => line.text === '2')
    expect(((number?.x ?? 0) + (number?.right ?? 0)) / 2).toBeCloseTo((LEFT + RIGHT) / 2, 0)
    expect(pages.filter((page) => page.text.includes('МИНИСТЕРСТВО'))).toHaveLength(1)
  })
})

describe('R-03.05 a word wider than its place', () => {
  const ENDLESS = 'достопримечательность'.repeat(4)
  const requisites = {
    ...REQUISITES,
    heading: `О ${ENDLESS}`,
    attachments: `${ENDLESS} на 2 л.\nОтчёт_о_ходе_исполнения_плана_мероприятий_на_2026_год_итоговый_с_приложениями.pdf`,
    addressees: [{ position: 'Директору', name: ENDLESS, address: `https://example.ru/${ENDLESS}` }],
  }

  it('goes on in the next line, whatever it stands in, and nothing runs over the edge', async () => {
    const bold = { type: 'text', text: 'б'.repeat(40), marks: [{ type: 'bold' }] }
    const half = { type: 'paragraph', content: [{ type: 'text', text: `Слово ${'а'.repeat(40)}` }, bold] }
    const body = bodyOf(heading(ENDLESS), heading('Щ'.repeat(50), 2), half, ENDLESS, 'Щ'.repeat(55))
    const pages = await print({ body, requisites })
    expect(pages.flatMap(({ text }) => text.match(/достопр|Щ|Отчёт_о/g)).length).toBeGreaterThan(100)
    for (const line of pages.flatMap(({ lines }) => lines)) {
      expect(line.x, line.text).toBeGreaterThan(LEFT - 0.3)
      expect(line.right, line.text).toBeLessThan(RIGHT + 0.3)
    }
    expect(lineWith(pages, 'Приложения:').text).toContain('достопр')
  })

  it('is printed however long it is, ten thousand letters too', async () => {
    const pages = await print({ body: bodyOf('я'.repeat(10_000)) })
    const printed = pages.flatMap(({ text }) => text.match(/я/g) ?? []).length
    expect(printed).toBeGreaterThan(10_000)
    for (const line of pages.flatMap(({ lines }) => lines)) expect(line.right, line.text).toBeLessThan(RIGHT + 0.3)
  })
})

describe('R-05, R-06 the requisites of a letter', () => {
  it('R-05.05, R-05.11, R-05.12 stand in the corner: empty places for date and number, and «На № … от …»', async () => {
    const pages = await print()
    expect(lineWith(pages, 'На №').text).toBe('На № 01-12/845 от 28.04.2026')
    expect(lineWith(pages, 'На №').right).toBeLessThan(LEFT + 80)
    expect(pages[0]?.text).not.toContain('2026-04-28')
    const place = pages[0]?.lines.find((line) => line.text.trim() === '№')
    expect(place?.y).toBeLessThan(lineWith(pages, 'На №').y)
  })

  it('R-06.01, R-06.02, R-06.09 puts addressees at the upper right, at most 75 mm wide, each name under its position', async () => {
    const addressees = [
      { position: 'Директору департамента финансов администрации', name: 'Ивановой И.И.' },
      { position: 'Главе города', name: 'Шевченко А.П.', address: 'ул. Петровская, д. 73' },
      { position: 'Начальнику инспекции', name: 'Гейне О.О.' },
      { position: 'Прокурору области', name: 'Черных Л.Л.' },
    ]
    const pages = await print({ requisites: { ...REQUISITES, addressees } })
    const zone = pages[0]?.lines.filter((line) => line.x > 120 && line.y < 110) ?? []
    for (const line of zone) {
      expect(line.x).toBeCloseTo(RIGHT - 75, 0)
      expect(line.right).toBeLessThanOrEqual(RIGHT + 0.2)
    }
    const order = [
      'Директору',
      'Ивановой',
      'Главе',
      'Шевченко',
      'Петровская',
      'Начальнику',
      'Гейне',
      'Прокурору',
      'Черных',
    ]
    const heights = order.map((word) => lineWith(pages, word).y)
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    const spacing = (lineWith(pages, 'Ивановой').y - lineWith(pages, 'администрации').y) / 5.68
    expect(spacing).toBeGreaterThan(1)
    expect(spacing).toBeLessThanOrEqual(2)
    expect(lineWith(pages, 'Уважаемый').y).toBeGreaterThan(Math.max(...heights))
  })

  it('R-24.07 R-24.09 an addressee abroad: name, organisation and post, address, the official name of the country last', async () => {
    const foreign = {
      ...{ name: 'Господину Марку Веллеру', position: 'Председателю правления', body: 'Фонд речных городов' },
      ...{ address: 'Musterstraße 12, 01067 Musterstadt', country: 'DE', foreignName: 'River Cities Foundation' },
    }
    const pages = await print({ requisites: { ...REQUISITES, addressees: [foreign] } })
    const order = ['Господину', 'Фонд речных', 'Председателю', 'Musterstraße', 'Federal Republic of Germany']
    const heights = order.map((word) => lineWith(pages, word).y)
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    expect(pages[0]?.text).not.toContain('River Cities')
  })

  it('R-06.01 ДСП puts the mark above the addressee', async () => {
    const pages = await print({ restricted: true })
    const mark = lineWith(pages, 'Для служебного пользования')
    expect(mark.x).toBeGreaterThan(120)
    expect(mark.y).toBeLessThan(lineWith(pages, 'Главе').y)
    expect(lineWith(pages, 'Экз. № 1').y).toBeLessThan(lineWith(pages, 'Главе').y)
    expect((await print())[0]?.text).not.toContain('служебного пользования')
  })

  it('R-08.03 the heading is at most 80 mm wide, at the left under the letterhead', async () => {
    const pages = await print()
    const first = lineWith(pages, 'О готовности')
    expect(first.x).toBeCloseTo(LEFT, 0)
    expect(first.y).toBeGreaterThan(lineWith(pages, 'На №').y)
    expect(lineWith(pages, 'летнему').right).toBeLessThanOrEqual(LEFT + 80)
  })

  it('R-09.02, R-09.04 the attachment mark begins at the left edge two lines under the text; several are numbered', async () => {
    const one = await print()
    const mark = lineWith(one, 'Приложение:')
    expect(mark.x).toBeCloseTo(LEFT, 0)
    expect((mark.y - lineWith(one, 'ответственного лица').y) / 5.68).toBeCloseTo(2, 0)
    const two = await print({ requisites: { ...REQUISITES, attachments: 'расчёт на 1 л.\nперечень на 3 л.' } })
    expect(lineWith(two, 'Приложения:').text).toContain('1.')
    expect(lineWith(two, 'перечень').text).toMatch(/^2\./)
  })

  it('R-10.01, R-10.02 the executor stands at the bottom left of the last sheet in 11 pt, without «Исп.»', async () => {
    const pages = await print({ body: bodyOf(...Array.from({ length: 14 }, () => SENTENCE)) })
    const mark = lineWith(pages, 'Ветров Игорь Петрович')
    expect({ page: mark.page, x: Math.round(mark.x), size: Math.round(mark.size) }).toEqual({
      page: pages.length,
      x: LEFT,
      size: 11,
    })
    expect(mark.y).toBeGreaterThan(270)
    expect(pages.at(-1)?.text).not.toMatch(/Исп\.|Тел\./)
  })
})

describe('the other kinds', () => {
  it('R-04.10, R-05.15, R-08.04 an order names its kind, place, number and centres its heading', async () => {
    const pages = await print({
      layout: 'order',
      kindName: 'Приказ',
      requisites: { ...REQUISITES, addressees: [], replyTo: null, salutation: '', heading: 'О порядке работы' },
      body: bodyOf(
        'В целях порядка приказываю:',
        ...[0, 1, 0].map((level) => paragraph('Обеспечить исполнение.', { list: 'clause', level })),
      ),
    })
    expect(pages[0]?.text).toContain('ПРИКАЗ')
    expect(pages[0]?.text).toContain('г. Северореченск')
    expect(pages[0]?.text).toMatch(/1\. ?Обеспечить[\s\S]+1\.1\. ?Обеспечить[\s\S]+2\. ?Обеспечить/)
    const heading = lineWith(pages, 'О порядке работы')
    expect((heading.x + heading.right) / 2).toBeCloseTo((LEFT + RIGHT) / 2, 0)
  })

  it('R-06.08 a memo has its addressee at the right and its number at the left', async () => {
    const pages = await print({
      layout: 'memo',
      kindName: 'Служебная записка',
      requisites: { ...REQUISITES, replyTo: null },
    })
    expect(pages[0]?.text).toContain('СЛУЖЕБНАЯ ЗАПИСКА')
    expect(lineWith(pages, 'Воронцову').x).toBeCloseTo(RIGHT - 75, 0)
    const number = pages[0]?.lines.find((line) => line.text.trim() === '№')
    expect(number?.x).toBeLessThan(LEFT + 80)
  })

  it('R-08.11 a long table repeats its head on every sheet and breaks no row', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [
      `${index + 1}`,
      `Объект ${index + 1}\nвторая строка`,
      'завершено',
    ])
    const pages = await print({
      body: bodyOf('Сведения приведены в таблице.', tableOf([['№', 'Объект', 'Итог'], ...rows]), SENTENCE),
    })
    const withRows = pages.filter((page) => /Объект \d/.test(page.text))
    expect(withRows.length).toBeGreaterThan(1)
    for (const page of withRows) expect(page.text).toContain('Итог')
    const printed = pages.map((page) => page.text).join('\n')
    for (const [, name] of rows) expect(printed.split(name?.split('\n')[0] ?? '').length).toBeGreaterThan(1)
  })
})

describe('what people type is never evaluated', () => {
  it('prints Typst code, markup and scripts literally, in every requisite', async () => {
    const code = '#read("/etc/passwd") $x^2$ *a* _b_ @c <d> #let x = 1 \\ `e` [f] {g}'
    const pages = await print({
      title: code,
      kindName: code,
      layout: 'order',
      requisites: {
        ...REQUISITES,
        heading: `H ${code}`,
        attachments: `A ${code}`,
        signatory: { position: `P ${code}`, name: 'N #pagebreak()' },
      },
      body: bodyOf(`B ${code}`, '#panic("стой")'),
    })
    const flat = pages
      .map((page) => page.text)
      .join(' ')
      .replace(/\s+/g, '')
    for (const start of ['H', 'A', 'B', 'P']) expect(flat).toContain(`${start}${code}`.replace(/\s+/g, ''))
    expect(flat).toContain('#panic("стой")')
    expect(flat).toContain('N#pagebreak()')
    expect(flat).not.toContain('root:')
    expect(pages).toHaveLength(1)
  })
})
