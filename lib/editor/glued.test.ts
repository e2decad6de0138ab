import { describe, expect, it } from 'vitest'
import { besideOf, piecesOf } from './glued'

const LONG = 'достопримечательность'.repeat(4)
const bindings = (text: string, place: 'page' | 'cell') => piecesOf(text, place).map(({ binding }) => binding)

describe('R-03.05 how words meet the end of a line', () => {
  it('a word that a line of the page may not hold is broken from where it stands', () => {
    expect(piecesOf(`Просим ${LONG}, принять`, 'page')).toEqual([
      { text: 'Просим ', binding: null },
      { text: `${LONG},`, binding: 'flowing' },
      { text: ' принять', binding: null },
    ])
  })

  it.each([
    ['few wide letters', 'Щ'.repeat(26), null],
    ['as many as are wider than a line', 'Щ'.repeat(27), 'flowing'],
    ['a long word of Russian', 'водогрязеторфопарафинолечение', null],
    ['an address that fits', 'https://example.ru/a/b/c', 'whole'],
    ['an address that fits just so', 'https://mtr.severobl.example/документы/перечень-2026', 'whole'],
    ['an address that does not', `https://example.ru/${'a'.repeat(45)}`, 'flowing'],
    ['words held together by no-break spaces', 'слово\u00a0'.repeat(20), 'flowing'],
  ])('on the page: %s', (_what, text, binding) => {
    expect(bindings(text, 'page')).toEqual([binding])
  })

  it('in a cell, whose width nobody knows here, only signs and sixty letters count', () => {
    expect(bindings(LONG, 'cell')).toEqual(['anywhere'])
    expect(bindings('Щ'.repeat(55), 'cell')).toEqual([null])
    expect(bindings('https://example.ru/1234', 'cell')).toEqual(['anywhere'])
  })

  it('a word goes over the borders of bold and plain text', () => {
    const texts = [`слово ${'а'.repeat(30)}`, 'б'.repeat(20), `${'в'.repeat(10)} дальше`]
    expect(texts.flatMap((text, at) => piecesOf(text, 'page', besideOf(texts, at)))).toEqual([
      { text: 'слово ', binding: null },
      { text: 'а'.repeat(30), binding: 'flowing' },
      { text: 'б'.repeat(20), binding: 'flowing' },
      { text: 'в'.repeat(10), binding: 'flowing' },
      { text: ' дальше', binding: null },
    ])
    const broken = ['а'.repeat(30), null, 'б'.repeat(30)]
    expect(besideOf(broken, 0)).toEqual({ before: '', after: '' })
  })
})
