import { describe, expect, it } from 'vitest'
import { hintPages } from './page-hints'

const LETTER =
  'Администрация Ключевского муниципального округа просит согласовать перенос срока ремонта набережной до первого октября текущего года в связи с паводком'
const REREAD = LETTER.replace('паводком', 'паводкам')
const ANNEX =
  'Приложение. Расчёт стоимости облицовки причальной стенки по видам работ, с учётом доставки камня и вывоза грунта с берега'
const BACK = 'Исп. Петрова Анна Сергеевна\n(000) 245-10-15'

const hintsOf = (...texts: (string | null)[]) =>
  hintPages(texts.map((text, at) => ({ page: at + 1, text }))).map(({ hint, like }) =>
    like ? `${hint} ${like}` : hint,
  )

describe('R-31.18 what may go out of a scan', () => {
  it.each([
    ['pages that say something of their own stay', [LETTER, ANNEX], [null, null]],
    ['a page without words, or with specks for words', [LETTER, '', ' . i', ANNEX], [null, 'empty', 'empty', null]],
    ['a page that went through the scanner twice', [LETTER, ANNEX, REREAD], [null, null, 'repeated 1']],
    ['the third time too is told from the first', [LETTER, LETTER, LETTER], [null, 'repeated 1', 'repeated 1']],
    ['the last back with its executor only', [LETTER, BACK], [null, 'executor']],
    ['not in the middle, where a sheet of its own may say no more', [LETTER, BACK, ANNEX], [null, null, null]],
    ['not a letter of one short page', [BACK], [null]],
    ['two short pages alike are no repetition', [LETTER, 'Лист согласования', 'Лист согласования'], [null, null, null]],
    ['a page that is not read yet is no empty one', [LETTER, null, ANNEX], [null, null, null]],
  ] as [string, (string | null)[], unknown[]][])('%s', (_, texts, hints) => {
    expect(hintsOf(...texts)).toEqual(hints)
  })

  it('the pages of a thick book, all different and all as long, are told from one another in no time worth waiting for', () => {
    const pages = Array.from({ length: 5000 }, (_, page) =>
      Array.from({ length: 150 }, (_, at) => `слово${page * 150 + at}`).join(' '),
    )
    expect(hintsOf(...pages).every((hint) => hint === null)).toBe(true)
  })

  it.each(['8 (000) 245-10-15', '245-10-15', '+7 000 245 10 15', 'тел. 240-55-26'])('a phone is told: %s', (phone) => {
    expect(hintsOf(LETTER, `Ветров И.П.\n${phone}`)).toEqual([null, 'executor'])
  })

  it('a last page with as few words and no phone stays: it may bear the signature', () => {
    expect(hintsOf(LETTER, 'Министр Д.Н. Карташов 12.05.2026')).toEqual([null, null])
  })
})
