const INDEX = /(?:^|\D)(\d{6})(?!\d)/

export type PostalAddress = { lines: string[]; index: string }

/** Marks no address has: what a form field may bring along and an envelope must not. */
const FOREIGN = /[^\p{L}\p{N}\s.,;:№"«»()/\-–—'’]/gu

/**
 * A postal address in the order of an envelope: street with house first, then the settlement, district and region, the index
 * last and apart. An address written from the index down to the house is turned round.
 */
export function postalAddress(text: string): PostalAddress {
  const index = INDEX.exec(text)?.[1] ?? ''
  const parts = text
    .replace(FOREIGN, ' ')
    .split(/[,;\n]/)
    .map((part) => part.replace(index, '').replace(/\s+/g, ' ').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  const fromIndex = index !== '' && text.trimStart().startsWith(index)
  return { lines: gather(fromIndex ? turned(parts) : parts), index }
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
