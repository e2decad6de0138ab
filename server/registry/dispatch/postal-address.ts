import { type Postal, partsAbroad } from '@/lib/countries/address'
import { type Country, countryOf } from '@/lib/countries/countries'

const INDEX = /(?:^|\D)(\d{6})(?!\d)/

/** What an envelope bears: lines, at home the index apart, abroad the country under all. */
export type PostalAddress = { lines: string[]; index: string; country: Country['full'] | null }

/** Marks no address has: what a form field may bring along and an envelope must not. */
const FOREIGN = /[^\p{L}\p{M}\p{N}\s.,;:№"«»()/\-–—'’]/gu

/** Abroad houses and firms are written with these too. */
const NOT_ABROAD = new RegExp(FOREIGN.source.replace(']', '&#+]'), FOREIGN.flags)

/**
 * A postal address in the order of an envelope: street with house first, then the settlement, district and region, the index
 * last and apart. An address written from the index down to the house is turned round. Abroad it stands as it is
 * written, the official name of the country under it.
 */
export function postalAddress({ address: text, country }: Postal): PostalAddress {
  const abroad = countryOf(country)
  if (abroad) {
    const lines = partsAbroad({ address: text.replace(NOT_ABROAD, ' '), country }).map((part) =>
      part.replace(/\s+/g, ' '),
    )
    return { lines, index: '', country: abroad.full }
  }
  const index = INDEX.exec(text)?.[1] ?? ''
  const parts = text
    .replace(FOREIGN, ' ')
    .split(/[,;\n]/)
    .map((part) => part.replace(index, '').replace(/\s+/g, ' ').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  const fromIndex = index !== '' && text.trimStart().startsWith(index)
  return { lines: gather(fromIndex ? turned(parts) : parts), index, country: null }
}

const HOUSE = /^(д|дом|кв|корп|к|стр|оф|офис|литер|пом|а\/я)[\s.]*№?\s*\d/iu

/** The house and the flat stay behind their street while everything else changes its order. */
function turned(parts: string[]): string[] {
  const groups: string[][] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (HOUSE.test(part) && last) last.push(part)
    else groups.push([part])
  }
  return groups.reverse().flat()
}

/** The street with its house in one line, every further part in its own. */
function gather(parts: string[]): string[] {
  const lines: string[] = []
  for (const part of parts) {
    if (HOUSE.test(part) && lines.length) lines[lines.length - 1] += `, ${part}`
    else lines.push(part)
  }
  return lines
}
