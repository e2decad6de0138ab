import { countryNamed, countryOf, officialName, writesCyrillic } from './countries'
import type { AddressFault } from './faults'

/** A postal address as it is kept: in one line, abroad without the country, which the directory names. */
export type Postal = { address: string; country?: string | null }

export type AddressParts = {
  street?: string | null
  house?: string | null
  flat?: string | null
  locality?: string | null
  district?: string | null
  region?: string | null
  postalCode?: string | null
}

/**
 * The postal address in the order an envelope and a letter want it: street, house, flat, locality, district, region, index; the country is
 * kept apart, print names it officially.
 */
export function addressLine(address: AddressParts): string {
  const { street, house, flat, locality, district, region, postalCode } = address
  return [street, house, flat, locality, district, region, postalCode]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(', ')
}

const INDEX = /(^|\D)\d{6}(\D|$)/
const SHORTEST = 7

/** What is wrong with an address for mail: the letters it is in, its index at home, the name of its country. */
export function addressFault({ address, country }: Postal): AddressFault | null {
  if (address.trim().length < SHORTEST) return 'empty'
  if (country) return faultAbroad(address, country) ?? (/\p{L}/u.test(address) ? null : 'empty')
  return lettersAtHome(address) ?? (INDEX.test(address) ? null : 'no_index')
}

/** The same of the letters and the country alone: an envelope may be printed before the index is known. */
export const lettersFault = ({ address, country }: Postal): AddressFault | null =>
  country ? faultAbroad(address, country) : lettersAtHome(address)

/** What is wrong with whom an envelope abroad names: it is read there, not here. */
export const nameFault = (to: {
  country: string | null
  foreignName: string
  addressee: string
}): AddressFault | null =>
  to.country && !writesCyrillic(to.country) && /\p{Script=Cyrillic}/u.test(to.foreignName || to.addressee)
    ? 'cyrillic_name'
    : null

/** A Roman figure, and «N» before a number, are written in Latin letters at home too: «ул. XXII Партсъезда». */
const AT_HOME = /^(?:[IVXLCDM]+|N)$/

function lettersAtHome(address: string): AddressFault | null {
  const parts = partsOf(address).filter((part) => !/^\d+$/.test(part))
  if ([parts.at(0), parts.at(-1)].some((part) => countryNamed(part ?? ''))) return 'country_not_chosen'
  return (address.match(/\p{Script=Latin}+/gu) ?? []).every((word) => AT_HOME.test(word)) ? null : 'latin_at_home'
}

/** Capitals that are called like their state: their names are no colloquial names of it. */
const NAMESAKES = new Set(['DJ', 'GT', 'KW', 'LU', 'MC', 'MX', 'PA', 'SG', 'SM', 'VA'])

function faultAbroad(address: string, country: string): AddressFault | null {
  if (/\p{Script=Cyrillic}/u.test(address) && !writesCyrillic(country)) return 'cyrillic_abroad'
  const named = countryNamed(partsOf(address).findLast((part) => !/^\d+$/.test(part)) ?? '')
  // Georgia is a state of America as well.
  if (!named || (country === 'US' && named.country.code === 'GE')) return null
  if (named.country.code !== country) return 'other_country'
  return named.official || NAMESAKES.has(country) ? null : 'unofficial_country'
}

const partsOf = (address: string): string[] =>
  address
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)

/** An address abroad part by part, without the country where the text names it officially itself: it is printed under the rest. */
export const partsAbroad = ({ address, country }: Postal): string[] => {
  const parts = partsOf(address)
  return parts.filter((part) => {
    const named = countryNamed(part)
    return !(named?.official && named.country.code === country)
  })
}

/**
 * The address as a letter and its envelope have it: at home as it is written, abroad with the official name of the country in
 * English as its last line.
 */
export function printedAddress({ address, country }: Postal): string {
  if (!countryOf(country)) return address
  return [partsAbroad({ address, country }).join(', '), officialName(country, 'en')].filter(Boolean).join('\n')
}

/** The address in one line with the official name of its country in Russian, as lists and registers name it. */
export const addressInLine = ({ address, country }: Postal): string =>
  countryOf(country)
    ? [...partsAbroad({ address, country }), officialName(country, 'ru')].filter(Boolean).join(', ')
    : address
