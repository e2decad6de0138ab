import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedAt, mentionedIn, partsOf, withName } from './mentions'

const sokolova = { id: '1', name: 'Соколова М. А.' }
const namesake = { id: '2', name: 'Соколова М.' }

describe('partsOf', () => {
  it('finds a name with plain and no-break spaces', () => {
    for (const written of ['@Соколова М. А.', '@Соколова\u00a0М.\u00a0А.'])
      expect(partsOf(`Ваша виза, ${written}`, [sokolova])).toEqual([
        { text: 'Ваша виза, ', mention: null },
        { text: written, mention: sokolova },
      ])
  })

  it('prefers the longer of two names that begin alike', () => {
    expect(partsOf('@Соколова М. А.', [namesake, sokolova])).toEqual([{ text: '@Соколова М. А.', mention: sokolova }])
  })

  it('leaves markup, other addresses and unlisted names as they are', () => {
    const text = '<b>@Соколова М. А.</b> a@b.ru @Иванов И. И.'
    expect(partsOf(text, [sokolova]).filter(({ mention }) => mention)).toHaveLength(1)
    expect(partsOf(text, [])).toEqual([{ text, mention: null }])
  })

  it('loses and invents no character, for any text and name', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }), (text, names) => {
        const people = names.filter((name) => name.trim()).map((name, index) => ({ id: `${index}`, name }))
        expect(
          partsOf(text, people)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('mentionedIn', () => {
  it('forgets whom the writer took out again', () => {
    expect(mentionedIn('Спасибо, @Соколова М.', [sokolova, namesake])).toEqual([namesake])
  })
})

describe('askedAt', () => {
  it.each([
    ['@', 1, { query: '', from: 0 }],
    ['Ваша виза, @Сок', 15, { query: 'Сок', from: 11 }],
    ['(@Сок и дальше', 5, { query: 'Сок', from: 1 }],
    ['строка\n@Пет', 11, { query: 'Пет', from: 7 }],
  ])('%j at %d asks', (text, caret, asked) => {
    expect(askedAt(text, caret)).toEqual(asked)
  })

  it.each([
    ['почта a@b', 9],
    ['@Соколова ', 10],
    ['@Сок', 0],
    ['без имён', 8],
  ])('%j at %d does not', (text, caret) => {
    expect(askedAt(text, caret)).toBeNull()
  })
})

describe('withName', () => {
  it('puts the name and a space in place of what was typed', () => {
    expect(withName('Виза, @Сок', { query: 'Сок', from: 6 }, sokolova.name)).toEqual({
      text: 'Виза, @Соколова М. А. ',
      caret: 22,
    })
  })

  it('uses the space that is there', () => {
    const { text, caret } = withName('@Сок прошу', { query: 'Сок', from: 0 }, sokolova.name)
    expect(text).toBe('@Соколова М. А. прошу')
    expect(text.slice(caret)).toBe('прошу')
  })
})
