import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain, wordsOf } from './words'

const written = (text: string): string[] => wordsOf(text).map((word) => plain(word.text))

describe('C-16.02 words as search reads them', () => {
  it.each([
    ['Ёлка', 'елка'],
    ['ПРИКАЗ', 'приказ'],
    ['за\u0301мок', 'замок'],
    ['доку\u00adмент', 'документ'],
    ['доку\u200bмент', 'документ'],
    ['и\u0306од', 'йод'],
    ['ﬁнал', 'fiнал'],
    ['５', '5'],
  ])('%s reads %s', (text, read) => {
    expect(written(text)).toEqual([read])
  })

  it.each([
    ['Latin letters inside a Russian word', 'Пpикaз', 'приказ'],
    ['a word of look-alikes only', 'COBET', 'совет'],
    ['a paper size', 'A4', 'а4'],
  ])('puts %s right', (_what, text, read) => {
    expect(written(text)).toEqual([read])
  })

  it('leaves a Latin word alone', () => {
    expect(written('Excel и Word')).toEqual(['excel', 'и', 'word'])
  })

  it('finds the borders of words', () => {
    expect(written('статс-секретарь, и/или: «Почта»; info@list.ru № 01-15/1234')).toEqual([
      'статс',
      'секретарь',
      'и',
      'или',
      'почта',
      'info',
      'list',
      'ru',
      '01',
      '15',
      '1234',
    ])
  })

  it('never throws, is stable, and leaves only letters and figures', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of written(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}]*$/u)
          expect(plain(word)).toBe(word)
        }
      }),
      { numRuns: 150 },
    )
  })
})
