import type { Lot } from '../received/facts'
import { typ } from '../received/layouts'
import type { Facts } from './facts'
import { SENTENCES } from './words'

/** How a kind of letters looks, and which of the facts such a letter does not tell. */
export type Look = {
  name: string
  draw: (facts: Facts, lot: Lot) => string
  /** The letterhead of an official, in place of the office's name. */
  official?: true
  without?: ('office' | 'number' | 'date' | 'reply' | 'title' | 'to' | 'attached')[]
  /** Whether sheets are counted once for all that is attached, or for each of a list. */
  attached?: 'each' | 'all'
}

const MONTHS = `января февраля марта апреля мая июня июля августа сентября октября ноября декабря`.split(' ')
const parts = (iso: string) => iso.split('-') as [string, string, string]
/** 01.02.2026 */
export const dots = (iso: string) => parts(iso).reverse().join('.')
/** 1 февраля 2026 г. */
export const words = (iso: string, end = ' г.') =>
  `${Number(parts(iso)[2])} ${MONTHS[Number(parts(iso)[1]) - 1]} ${parts(iso)[0]}${end}`
/** «01» февраля 2026 г. */
export const quoted = (iso: string, end = ' г.') =>
  `«${parts(iso)[2]}» ${MONTHS[Number(parts(iso)[1]) - 1]} ${parts(iso)[0]}${end}`

export { typ }
export const bold = (text: string) => `#strong[${typ(text)}]`
export const centre = (...rows: string[]) => `#align(center)[${rows.filter(Boolean).join('\n\n')}]`
export const right = (...rows: string[]) => `#align(right)[${rows.filter(Boolean).join('\n\n')}]`
export const far = (cm: number, ...rows: string[]) => `#pad(left: ${cm}cm)[${rows.filter(Boolean).join('\n\n')}]`
export const narrow = (cm: number, text: string) => `#block(width: ${cm}cm)[${text}]`
export const columns = (ways: string, ...cells: string[]) =>
  `#grid(columns: (${ways}), column-gutter: 0.8cm, ${cells.map((cell) => `[${cell}]`).join(', ')})`
export const rule = '#line(length: 100%)'
export const sized = (points: number, text: string) => `#text(size: ${points}pt)[${text}]`
export const boxed = (text: string) => `#box(stroke: 1pt, inset: 5pt)[${text}]`
export const at = (place: string, text: string) => `#place(${place})[${text}]`
export const sheet = (...blocks: string[]) => blocks.filter(Boolean).join('\n\n')
/** Post at the left, name at the right end of the line. */
export const across = (left: string, end: string) => `#grid(columns: (1fr, auto), [${typ(left)}], [${typ(end)}])`

type Named = Pick<Facts['sign'], 'first' | 'middle' | 'last'>
/** Initials before the surname. */
export const before = ({ first, middle, last }: Named, gap = '') => `${first[0]}.${gap}${middle[0]}. ${last}`
/** Initials after the surname. */
export const after = ({ first, middle, last }: Named, gap = '') => `${last} ${first[0]}.${gap}${middle[0]}.`
export const inFull = ({ first, middle, last }: Named) => `${last} ${first} ${middle}`

export const sentences = (lot: Lot, count: number) => Array.from({ length: count }, () => lot.of(SENTENCES))
/** The text of a letter, each sentence a paragraph with its indent. */
export const body = (lot: Lot, count = 2 + lot.below(4)) =>
  sentences(lot, count)
    .map((one) => `#h(1.25cm)${typ(one)}`)
    .join('\n\n')
export const sheetsOf = (facts: Facts) => facts.attached?.sheets.reduce((sum, count) => sum + count, 0) ?? 0
