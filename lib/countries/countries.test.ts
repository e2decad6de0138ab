import { describe, expect, it } from 'vitest'
import { answersTo, COUNTRIES, countryNamed, countryOf, officialName, writesCyrillic } from './countries'

const CODES = COUNTRIES.map(({ code }) => code)
const every = (names: (country: (typeof COUNTRIES)[number]) => string[]): string[] => COUNTRIES.flatMap(names)

describe('R-24.09 the directory of countries', () => {
  it('has every state once, by a code of two letters, and not the one the office is in', () => {
    expect(CODES).toHaveLength(196)
    expect(new Set(CODES).size).toBe(CODES.length)
    for (const code of CODES) expect(code).toMatch(/^[A-Z]{2}$/)
    expect(countryOf('RU')).toBeNull()
    expect(countryOf(null)).toBeNull()
  })

  it.each(['ru', 'en'] as const)('has names that are filled, tidy and of one state only: %s', (language) => {
    const letters = language === 'ru' ? /^[А-ЯЁ][А-Яа-яЁё' -]+$/ : /^[A-Z][\p{Script=Latin}' -]+$/u
    for (const form of ['short', 'full'] as const) {
      const names = every((country) => [country[form][language]])
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(letters)
    }
  })

  it('every name leads to its state, the full one and the abbreviation as official', () => {
    for (const country of COUNTRIES) {
      const { code, short, full, abbreviations, also } = country
      for (const name of [full.ru, full.en, full.ru.toUpperCase(), ...abbreviations])
        expect(countryNamed(name), name).toMatchObject({ country: { code }, official: true })
      for (const name of [short.ru, short.en, ...also]) expect(countryNamed(name)?.country.code, name).toBe(code)
    }
  })

  it('no short name beside a full one is taken for official', () => {
    for (const { short, full, abbreviations } of COUNTRIES)
      for (const language of ['ru', 'en'] as const) {
        const only = short[language] === full[language]
        expect(countryNamed(short[language])?.official, short[language]).toBe(only)
        expect(abbreviations).not.toContain(short[language])
      }
  })

  it.each([
    ['Германия', 'DE', false],
    ['Germany', 'DE', false],
    ['ФРГ', 'DE', true],
    ['Федеративная Республика Германия', 'DE', true],
    ['США', 'US', true],
    ['Соединённые Штаты Америки', 'US', true],
    ['Америка', 'US', false],
    ['Япония', 'JP', true],
    ['the Netherlands', 'NL', false],
  ])('«%s»', (name, code, official) => expect(countryNamed(name)).toMatchObject({ country: { code }, official }))

  it('a street or a town names no country', () => {
    for (const text of ['ул. Германа', 'Berlin', 'Гвинейская', '', '10117']) expect(countryNamed(text)).toBeNull()
  })

  it.each([
    ['герм', 'DE'],
    ['Респ', 'BY'],
    ['germ', 'DE'],
    ['сша', 'US'],
    ['голл', 'NL'],
    ['ЮАР', 'ZA'],
  ])('«%s» finds %s', (typed, code) => {
    const found = COUNTRIES.filter((country) => answersTo(country, typed)).map((country) => country.code)
    expect(found).toContain(code)
  })

  it('tells the official name, and who writes in Cyrillic', () => {
    expect(officialName('FR', 'en')).toBe('French Republic')
    expect(officialName('FR', 'ru')).toBe('Французская Республика')
    expect(officialName('XX', 'ru')).toBe('')
    expect(CODES.filter(writesCyrillic)).toContain('BY')
    expect(writesCyrillic('DE')).toBe(false)
  })
})
