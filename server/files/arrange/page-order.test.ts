import { describe, expect, it } from 'vitest'
import { outOfOrder } from './page-order'

const of = (...heads: string[]) =>
  outOfOrder(heads.map((text, at) => ({ page: at + 1, text: `${text}\nТекст письма` })))

describe('R-03.19 pages are out of order', () => {
  it.each([
    [['Бланк', '3', '2'], [2]],
    [
      ['Бланк', '2', '4', '3'],
      [3, 4],
    ],
    [['Бланк', '- 2 -', '– 5 –'], [3]],
  ])('%j: %j', (heads, wrong) => expect(of(...heads)).toEqual(wrong))

  it.each([
    [['Бланк', '2', '3', '4']],
    [['Бланк', '2', 'Приложение', '2', '3']],
    [['Бланк', '2', 'таблица без номера', '4']],
    [['Бланк', 'номер не прочитан', '3']],
    [['О сроках', 'в 2026 году', '15 объектов']],
    [['', '']],
  ])('%j are not', (heads) => expect(of(...heads)).toEqual([]))
})
