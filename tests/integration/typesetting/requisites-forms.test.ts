import { describe, expect, it } from 'vitest'
import { renderDocument } from '@/server/typesetting'
import { letterData, REQUISITES } from '../../factories/letters'
import { lineWith, type PrintedPage, readPrinted } from '../../factories/printed-page'

const LEFT = 30
const RIGHT = 200
const ADDRESSEE = RIGHT - 75
const LINE = 5.68
type Change = Parameters<typeof letterData>[0]
const print = async (change: Change = {}) => readPrinted((await renderDocument(letterData(change))).pdf)
const withRequisites = (change: Record<string, unknown>, rest: Change = {}) =>
  print({ ...rest, requisites: { ...REQUISITES, ...change } })
const textOf = (pages: PrintedPage[]) => pages.map(({ text }) => text).join('\n')

describe('R-06.03 forms of an addressee', () => {
  const to = (...addressees: object[]) => withRequisites({ addressees })

  it('R-06.04 a body stands in the nominative, its address under it', async () => {
    const pages = await to({ position: 'Администрация города Приречья', name: '', address: 'ул. Садовая, д. 2' })
    const body = lineWith(pages, 'Администрация города')
    expect(body.x).toBeCloseTo(ADDRESSEE, 0)
    expect(lineWith(pages, 'ул. Садовая').y).toBeGreaterThan(body.y)
  })

  it('R-06.05 an official: position in the dative with the body’s name, surname and initials under it', async () => {
    const pages = await to({ position: 'Директору департамента финансов', name: 'Ивановой И.И.' })
    const spacing = (lineWith(pages, 'Ивановой И.И.').y - lineWith(pages, 'финансов').y) / LINE
    expect(spacing).toBeGreaterThan(1)
    expect(spacing).toBeLessThanOrEqual(2)
  })

  it('R-06.06, R-06.07 an official of a unit: body in the nominative, right under it the position in the dative', async () => {
    const pages = await to({
      body: 'Министерство дорог',
      position: 'Начальнику отдела мостов',
      name: 'Гейне О.О.',
    })
    const [body, position] = [lineWith(pages, 'Министерство дорог'), lineWith(pages, 'Начальнику отдела')]
    expect(position.y - body.y).toBeCloseTo(LINE, 0)
    expect(lineWith(pages, 'Гейне').y).toBeGreaterThan(position.y)
  })

  it('R-06.12, R-06.13 a generalised addressee has «(по списку)» right under it', async () => {
    const pages = await to({ position: 'Главам муниципальных округов', listed: true })
    const head = lineWith(pages, 'округов')
    expect(lineWith(pages, '(по списку)').y - head.y).toBeCloseTo(LINE, 0)
    expect(lineWith(pages, '(по списку)').x).toBeCloseTo(ADDRESSEE, 0)
  })

  it('R-06.18, R-06.19 a citizen: surname and initials, under them the address, within 75 mm', async () => {
    const pages = await to({
      position: '',
      name: 'Лапину А.А.',
      address: 'ул. Лесная, д. 3, кв. 14,\nг. Северореченск,\nСевереченская область, 699014',
    })
    const heights = ['Лапину А.А.', 'ул. Лесная', 'г. Северореченск,', '699014'].map(
      (words) => lineWith(pages, words).y,
    )
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    expect(lineWith(pages, 'ул. Лесная').right).toBeLessThanOrEqual(RIGHT + 0.2)
  })

  it('R-06.15 four addressees stand one under another, in their order, without «копия»', async () => {
    const names = ['Лапину А.А.', 'Гейне О.О.', 'Черных Л.Л.', 'Шевченко А.П.']
    const pages = await to(...names.map((name) => ({ position: 'Главе округа', name })))
    const heights = names.map((name) => lineWith(pages, name).y)
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    expect(textOf(pages)).not.toMatch(/копия/i)
  })
})

describe('R-07.20 the signature by its sheet', () => {
  const signatory = { position: 'Заместитель министра', name: 'И.П. Громов' }

  it('on the letterhead of the body the position has no name of the body', async () => {
    const pages = await withRequisites({ signatory })
    expect(lineWith(pages, 'Заместитель министра').text.trim()).toBe('Заместитель министра')
  })

  it('R-04.08 on the letterhead of the official the position is in the letterhead, and none is in the signature', async () => {
    const pages = await withRequisites({ signatory, letterhead: 'official' })
    expect(lineWith(pages, 'ЗАМЕСТИТЕЛЬ МИНИСТРА').right).toBeLessThan(LEFT + 80)
    expect(lineWith(pages, 'ЗАМЕСТИТЕЛЬ МИНИСТРА').y).toBeGreaterThan(lineWith(pages, 'МИНИСТЕРСТВО').y)
    expect(textOf(pages)).not.toContain('Заместитель министра')
    expect(lineWith(pages, 'И.П. Громов').right).toBeCloseTo(RIGHT, 0)
  })

  it('without a letterhead the position has it, and the sheet no emblem and no office', async () => {
    const pages = await withRequisites({ signatory, letterhead: 'none' })
    expect(textOf(pages).replace(/\s+/g, ' ')).toMatch(/Заместитель министра.*территориального развития/)
    expect(textOf(pages)).not.toContain('МИНИСТЕРСТВО')
    expect(lineWith(pages, 'Главе Ключевского').y).toBeLessThan(40)
    const chief = await withRequisites({
      letterhead: 'none',
      signatory: { position: 'Начальник отдела', name: 'А.А. Лапин' },
    })
    expect(textOf(chief).replace(/\s+/g, ' ')).toMatch(/Начальник отдела.*Министерства/)
  })

  it('R-07.24 an acting official signs with the position of the order', async () => {
    const acting = { order: '45-к от 10.05.2026' }
    const position = 'Исполняющий обязанности министра'
    const pages = await withRequisites({ signatory: { position, name: 'И.П. Громов', acting } })
    expect(textOf(pages).replace(/\s+/g, ' ')).toContain('Исполняющий обязанности')
    expect(textOf(pages)).not.toMatch(/45-к|За министра/)
  })
})

describe('stamps', () => {
  const order = { layout: 'order', kindName: 'Положение' } as const
  const official = { by: 'official', who: 'Министр', name: 'Д.Н. Карташов', date: '2026-05-15' }
  const body = { by: 'body', who: 'Коллегией Министерства', date: '2026-05-12', number: '7' }
  const byLetter = { by: 'letter', who: 'письмом Минфина области', date: '2026-05-11', number: '04-12/31' }
  const stamped = (change: object) => withRequisites({ addressees: [], replyTo: null, ...change }, order)

  it('R-07.01, R-07.02 «УТВЕРЖДАЮ» of an official stands at the upper right: position, place of signature, name, date', async () => {
    const pages = await stamped({ approvals: [official] })
    const rows = ['УТВЕРЖДАЮ', 'Министр', 'Д.Н. Карташов', '15.05.2026'].map((words) =>
      pages[0]?.lines.find(({ text, x, y }) => text.includes(words) && x > ADDRESSEE - 1 && y < 120),
    )
    expect(rows.every((row) => row && Math.abs(row.x - ADDRESSEE) < 0.5)).toBe(true)
    const heights = rows.map((row) => row?.y ?? 0)
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    expect(heights[3]).toBeLessThan(lineWith(pages, 'ПОЛОЖЕНИЕ').y)
  })

  it('R-07.03 «УТВЕРЖДЕНО» of a body names its protocol in brackets', async () => {
    const pages = await stamped({ approvals: [body] })
    expect(lineWith(pages, 'УТВЕРЖДЕНО').x).toBeCloseTo(ADDRESSEE, 0)
    expect(textOf(pages).replace(/\s+/g, ' ')).toContain('Коллегией Министерства (протокол от 12.05.2026 № 7)')
  })

  it('R-07.04 two stamps of approval stand on one level', async () => {
    const pages = await stamped({ approvals: [official, body] })
    const [left, right] = [lineWith(pages, 'УТВЕРЖДАЮ'), lineWith(pages, 'УТВЕРЖДЕНО')]
    expect(left.y).toBeCloseTo(right.y, 1)
    expect([Math.round(left.x), Math.round(right.x)]).toEqual([LEFT, ADDRESSEE])
  })

  it('R-07.06, R-07.07, R-07.08, R-07.09 stamps of agreement stand under the signature in their three forms', async () => {
    const pages = await stamped({ agreements: [{ ...official, who: 'Министр финансов' }, body, byLetter] })
    const stamps = pages.flatMap(({ lines }) => lines).filter(({ text }) => text.includes('СОГЛАСОВАНО'))
    expect(stamps).toHaveLength(3)
    expect(Math.min(...stamps.map(({ y }) => y))).toBeGreaterThan(lineWith(pages, 'Д.Н. Карташов').y)
    const words = textOf(pages).replace(/\s+/g, ' ')
    expect(words).toContain('Министр финансов')
    expect(words).toContain('(протокол от 12.05.2026 № 7)')
    expect(words).toContain('письмом Минфина области')
    expect(words).toContain('от 11.05.2026 № 04-12/31')
  })

  it('R-07.10 four stamps stand in two rows of two', async () => {
    const pages = await stamped({ agreements: [official, body, byLetter, official] })
    const stamps = pages.flatMap(({ lines }) => lines).filter(({ text }) => text.includes('СОГЛАСОВАНО'))
    expect(new Set(stamps.map(({ y }) => Math.round(y))).size).toBe(2)
    expect(new Set(stamps.map(({ x }) => Math.round(x)))).toEqual(new Set([LEFT, ADDRESSEE]))
  })

  it('R-07.11 from the fifth on they are on a sheet of their own', async () => {
    const pages = await stamped({ agreements: Array.from({ length: 5 }, () => body) })
    expect(textOf(pages)).toContain('Лист согласования прилагается')
    expect(textOf(pages)).not.toContain('СОГЛАСОВАНО')
  })

  it('a stamp without its date leaves a line for the hand', async () => {
    const pages = await stamped({ approvals: [{ by: 'official', who: 'Министр', name: 'Д.Н. Карташов' }] })
    expect(textOf(pages)).toMatch(/«_+» _+ 20_+ г\./)
  })
})

describe('marks of the sheet', () => {
  it('R-20.01 a restricted copy has its own number', async () => {
    const pages = await withRequisites({ copyNumber: 3 }, { restricted: true })
    expect(lineWith(pages, 'Экз. № 3').y).toBeLessThan(lineWith(pages, 'Главе').y)
  })

  it('R-16.20 a draft act has «ПРОЕКТ» in the upper right corner, and moves nothing when it is signed', async () => {
    const act: Change = { layout: 'order', kindName: 'Приказ' }
    const [draft, signed] = [await print({ ...act, draft: true }), await print(act)]
    const mark = lineWith(draft, 'ПРОЕКТ')
    expect(mark.page).toBe(1)
    expect(mark.right).toBeCloseTo(RIGHT, 0)
    expect(mark.y).toBeLessThan(20)
    expect(textOf(signed)).not.toContain('ПРОЕКТ')
    const still = (pages: PrintedPage[]) =>
      pages
        .flatMap(({ runs }) => runs)
        .filter(({ text }) => text !== 'ПРОЕКТ')
        .map(({ text, x, y }) => `${text} ${x.toFixed(1)} ${y.toFixed(1)}`)
    expect(still(draft)).toEqual(still(signed))
  })

  it('R-16.20, R-20.01 on a restricted draft «ПРОЕКТ» stands clear over the mark of restriction, which stays in its place', async () => {
    const act: Change = { layout: 'order', kindName: 'Приказ', restricted: true }
    const [draft, signed] = [await print({ ...act, draft: true }), await print(act)]
    const [word, mark] = [lineWith(draft, 'ПРОЕКТ'), lineWith(draft, 'Для служебного пользования')]
    expect(word.right).toBeCloseTo(RIGHT, 0)
    expect(mark.y - word.y).toBeGreaterThan(1.2 * LINE)
    expect(mark).toEqual(lineWith(signed, 'Для служебного пользования'))
    expect(lineWith(draft, 'Экз. № 1').y - mark.y).toBeLessThan(LINE)
  })

  it('R-09.03 an attachment named in the text is printed by its sheets and copies alone', async () => {
    expect(lineWith(await withRequisites({ attachments: 'на 3 л. в 1 экз.' }), 'Приложение:').text).toBe(
      'Приложение: на 3 л. в 1 экз.',
    )
  })

  it.each([
    ['R-09.05 bound', 'сборник методик в 2 экз.'],
    ['R-09.06 with attachments of its own', 'письмо и приложения к нему, всего на 12 л.'],
    ['R-09.07 only to the first addressee', 'отчёт на 3 л. в 1 экз. только в первый адрес.'],
    ['R-09.08 restricted', 'расчёт на 5 л. в 1 экз., рег. № 26-дсп, для служебного пользования'],
    ['R-09.09 on a medium', 'DVD-R в 1 экз.'],
    ['R-09.10 an electronic copy', 'отчёт на 3 л., электронная копия на адрес mtr@severobl.example'],
    ['R-09.11 by an inventory', 'согласно описи на 2 л. в 1 экз.'],
  ])('%s', async (_name, mark) => {
    const pages = await withRequisites({ attachments: mark })
    expect(textOf(pages).replace(/\s+/g, ' ')).toContain(`Приложение: ${mark}`)
  })
})
