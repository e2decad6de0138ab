import { ROWS } from './list'

export type Country = {
  /** Two letters of the classifier: those of ISO 3166-1, and its own AB and OS. */
  code: string
  short: { ru: string; en: string }
  /** The official full form; of a state that has one name only, that name. */
  full: { ru: string; en: string }
  abbreviations: readonly string[]
  also: readonly string[]
}

const split = (text = ''): string[] => text.split(';').filter(Boolean)

/** The directory of countries: official full and short names in two languages, by the Russian short name. */
export const COUNTRIES: readonly Country[] = ROWS.map(([code, short, full, shortEn, fullEn, abbreviations, also]) => ({
  code,
  short: { ru: short, en: shortEn },
  full: { ru: full || short, en: fullEn || shortEn },
  abbreviations: split(abbreviations),
  also: split(also),
}))

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]))

/** The country of a code; null for home, which mail within the country does not name. */
export const countryOf = (code: string | null | undefined): Country | null => byCode.get(code ?? '') ?? null

/** The official full name of a country, and nothing where there is no such code. */
export const officialName = (code: string | null | undefined, language: 'ru' | 'en'): string =>
  countryOf(code)?.full[language] ?? ''

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('’', "'")
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()

type Named = { country: Country; official: boolean }

const byName = new Map<string, Named>()
for (const country of COUNTRIES) {
  const { short, full, abbreviations, also } = country
  for (const name of [short.ru, short.en, ...also]) byName.set(keyOf(name), { country, official: false })
  for (const name of [full.ru, full.en, ...abbreviations]) byName.set(keyOf(name), { country, official: true })
}

/**
 * The country that a text names and nothing else, and whether by an official name: the full one («Федеративная Республика
 * Германия») or its abbreviation («ФРГ»). The short name beside a full one («Германия») is colloquial.
 */
export const countryNamed = (text: string): Named | null => byName.get(keyOf(text)) ?? null

/** Whether what a person types begins a word of any name of the country. */
export function answersTo({ code, short, full, abbreviations, also }: Country, typed: string): boolean {
  const key = keyOf(typed)
  const names = [code, short.ru, short.en, full.ru, full.en, ...abbreviations, ...also]
  return !key || names.some((name) => ` ${keyOf(name)}`.includes(` ${key}`))
}

/** States one of whose languages is written in Cyrillic letters. */
const CYRILLIC = new Set(['AB', 'BA', 'BG', 'BY', 'KG', 'KZ', 'ME', 'MK', 'MN', 'OS', 'RS', 'TJ', 'UA'])

/** Whether an address in the language of the country may be in Cyrillic letters. */
export const writesCyrillic = (code: string): boolean => CYRILLIC.has(code)
