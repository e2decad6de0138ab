import { describe, expect, it } from 'vitest'
import { renderDocument, renderRegistered } from '@/server/typesetting'
import { bodyOf, letterData, REGISTRATION, REQUISITES, SENTENCE, tableOf } from '../../factories/letters'
import { lineWith, readPrinted } from '../../factories/printed-page'

const LEFT = 30
const RIGHT = 200
const print = async (change: Parameters<typeof letterData>[0] = {}) =>
  readPrinted((await renderDocument(letterData(change))).pdf)

describe('tables', () => {
  it('a row taller than a sheet goes on to the next one, to its last word', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `слово${index}`).join(' ')
    const pages = await print({
      body: bodyOf(
        tableOf([
          ['№', 'Текст'],
          ['1', long],
        ]),
        SENTENCE,
      ),
    })
    expect(pages.map((page) => page.text).join('\n')).toContain('слово899')
    for (const page of pages)
      for (const line of page.lines) if (line.text.includes('слово')) expect(line.y).toBeLessThan(278)
  })

  it('columns are as wide as the author made them', async () => {
    const table = tableOf([
      ['№', 'Объект'],
      ['7', 'Парк'],
    ])
    for (const row of table.content ?? [])
      for (const [index, cell] of (row.content ?? []).entries()) cell.attrs = { colwidth: [index ? 540 : 60] }
    const pages = await print({ body: bodyOf(table, SENTENCE) })
    expect(lineWith(pages, 'Парк').x).toBeCloseTo(LEFT + 17 + 1.5, 0)
  })
})

describe('R-07 the signature', () => {
  it('R-07.19 position at the left edge, name at the right one on the same line, two to three lines under the text', async () => {
    const pages = await print()
    const position = lineWith(pages, 'Министр')
    const name = lineWith(pages, 'Д.Н. Карташов')
    expect(position.x).toBeCloseTo(LEFT, 0)
    expect(name.right).toBeCloseTo(RIGHT, 0)
    expect(name.y).toBeCloseTo(
      lineWith(
        pages.map((page) => ({ ...page, lines: page.lines.filter((line) => line.text.trim() === 'Министр') })),
        'Министр',
      ).y,
      1,
    )
    const spacing = (name.y - lineWith(pages, 'Приложение').y) / 5.68
    expect(spacing).toBeGreaterThanOrEqual(2)
    expect(spacing).toBeLessThanOrEqual(3)
  })

  it('R-03.17 is never torn from the last two lines of the text, however long the text is', async () => {
    const torn: string[] = []
    for (let sentences = 4; sentences <= 9; sentences++) {
      for (let extra = 0; extra <= 12; extra += 1) {
        const last = Array.from({ length: 4 + extra * 9 }, (_, index) => `слово${index}`).join(' ')
        const body = bodyOf(...Array.from({ length: sentences }, () => SENTENCE), last)
        const pages = await print({ body, requisites: { ...REQUISITES, attachments: '' } })
        const sheet = pages[lineWith(pages, 'Д.Н. Карташов').page - 1]
        const above =
          sheet?.lines.filter(
            (line) => line.size > 13 && line.y > 20 && /слово|работы|областного|графи|лица/.test(line.text),
          ) ?? []
        if (above.length < 2) torn.push(`${sentences} sentences, ${extra}: ${above.length} lines`)
      }
    }
    expect(torn).toEqual([])
  }, 120_000)

  it('R-03.17 a text of one long paragraph does not leave its first sheet empty', async () => {
    const pages = await print({ body: bodyOf(Array.from({ length: 16 }, () => SENTENCE).join(' ')) })
    expect(pages.length).toBe(2)
    const bottom = Math.max(...(pages[0]?.lines ?? []).map((line) => line.y))
    expect(bottom).toBeGreaterThan(260)
  })
})

describe('R-03.17 what stands last in the text', () => {
  const sheetOfSignature = async (...blocks: Parameters<typeof bodyOf>) => {
    const pages = await print({ body: bodyOf(...blocks), requisites: { ...REQUISITES, attachments: '' } })
    return { pages, sheet: pages[lineWith(pages, 'Д.Н. Карташов').page - 1] }
  }
  const fill = (count: number) => Array.from({ length: count }, () => SENTENCE)

  it('a long table ends on the sheet of the signature and loses no row', async () => {
    for (let rows = 20; rows < 48; rows += 3) {
      const table = tableOf([
        ['№', 'Объект'],
        ...Array.from({ length: rows }, (_, index) => [`${index + 1}`, `строка-${index + 1}.`]),
      ])
      const { pages, sheet } = await sheetOfSignature(SENTENCE, table)
      expect(sheet?.text).toContain(`строка-${rows}.`)
      const printed = pages.map((page) => page.text).join('\n')
      for (let row = 1; row <= rows; row++) expect(printed).toContain(`строка-${row}.`)
    }
  })

  it('short and empty paragraphs take the end of the one before with them', async () => {
    for (let lines = 0; lines < 8; lines++) {
      const { sheet } = await sheetOfSignature(
        ...fill(5),
        Array.from({ length: 8 * lines }, () => 'слово').join(' ') || SENTENCE,
        ...fill(1),
        'Итог.',
        '',
      )
      expect(sheet?.text).toMatch(/лица\.?[\s\S]*Итог\./)
    }
  })

  it('one unbroken word of many lines is printed whole', async () => {
    const { pages } = await sheetOfSignature(...fill(2), 'ы'.repeat(600))
    expect(
      pages
        .map((page) => page.text)
        .join('')
        .match(/ы/g)?.length,
    ).toBeGreaterThanOrEqual(600)
  })
})

describe('R-12 registration', () => {
  it('R-12.05, R-12.10 number, date and mark are drawn in their places and nothing else moves', async () => {
    const data = letterData({ body: bodyOf(...Array.from({ length: 9 }, () => SENTENCE)) })
    const original = await renderDocument(data)
    const rendition = await renderRegistered(data, REGISTRATION)
    const [before, after] = [await readPrinted(original.pdf), await readPrinted(rendition.pdf)]
    expect(before.map((page) => page.text).join('\n')).not.toContain('02-15/214')
    expect(rendition.pages).toBe(original.pages)
    expect(rendition.places).toEqual(original.places)
    const places = Object.fromEntries(rendition.places.map((place) => [place.name, place]))
    for (const [name, words] of [
      ['regDate', '15.05.2026'],
      ['regNumber', '02-15/214'],
      ['signature', 'ДОКУМЕНТ ПОДПИСАН'],
    ] as const) {
      const line = lineWith(after, words)
      const place = places[name]
      expect(line.page).toBe(place?.page)
      expect(line.y - (place?.y ?? 0)).toBeGreaterThan(0)
      expect(line.y - (place?.y ?? 0)).toBeLessThan(name === 'signature' ? 6 : 5)
      expect(line.right).toBeGreaterThan(place?.x ?? 0)
    }
    const still = (pages: typeof before) =>
      pages.map((page) => page.runs.map(({ text, x, y }) => `${text} ${x.toFixed(1)} ${y.toFixed(1)}`))
    for (const [index, runs] of still(before).entries()) {
      const kept = new Set(still(after)[index])
      expect(runs.filter((run) => !kept.has(run))).toEqual([])
    }
  })

  it('R-07.26, R-07.27 the mark names certificate, owner and term, and covers no text', async () => {
    const rendition = await renderRegistered(letterData(), REGISTRATION)
    const pages = await readPrinted(rendition.pdf)
    const text = pages.at(-1)?.text ?? ''
    for (const words of [
      '00E1A2B3C4D5E6F7081920A1B2C3D4E5',
      'Карташов Дмитрий Николаевич',
      'Действителен с 01.01.2026 по 01.04.2027',
    ])
      expect(text).toContain(words)
    const place = rendition.places.find(({ name }) => name === 'signature')
    const inside = pages
      .at(-1)
      ?.runs.filter(
        (run) =>
          run.size > 9 &&
          run.x < (place?.x ?? 0) + 58 &&
          run.x + run.width > (place?.x ?? 0) &&
          run.y > (place?.y ?? 0) &&
          run.y < (place?.y ?? 0) + 20,
      )
    expect(inside).toEqual([])
    expect(text).toContain(`SHA-256 подписанного оригинала: ${REGISTRATION.originalSha256}`)
  })
})
