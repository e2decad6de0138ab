import { type AddressLevels, LEVELS } from '@/lib/countries/levels'

const COLUMNS = [...LEVELS, 'postalCode'] as const

/** A file as text: UTF-8 where it is one, else the Windows charset that tables are saved in. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/**
 * Addresses of a file, one a row: region; district; town; street; house; flat; index, parted by semicolons or tabs (V-06.02). A row
 * of headings, which begins with «Регион», is passed over.
 */
export function placesOf(text: string): AddressLevels[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/[;\t]/).map(cell))
    .filter((cells) => cells.some(Boolean) && !isHeading(cells))
    .map((cells) => Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at] || undefined])))
}

const cell = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')
    .trim()

const HEADING = /^(?:регион|субъект|region)$/i
const isHeading = ([first = '']: string[]): boolean => HEADING.test(first)
