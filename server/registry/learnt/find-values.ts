import { DATE, isoDate } from '../reading/dates'
import type { Span } from '../reading/page'
import type { ReadLetter } from '../reading/read-letter'
import type { LearntField } from './places'

export type CardValues = { theirNumber: string | null; theirDate: string | null; title: string }

/**
 * Where on the first page what a clerk put into the card stands: where it was read, or where else it stands once
 * and no more. What was corrected by a letter stands where it was read wrong.
 */
export function findValues(
  text: string,
  letter: Pick<ReadLetter, LearntField>,
  { theirNumber, theirDate, title }: CardValues,
): Partial<Record<LearntField, Span[]>> {
  const number = theirNumber && (read(letter.theirNumber, theirNumber) ?? once(numbersIn(text, theirNumber)))
  const date = theirDate && (read(letter.theirDate, theirDate) ?? once(datesIn(text, theirDate)))
  const heading = read(letter.title, title)
  const found = { theirNumber: number, theirDate: date, title: heading }
  return Object.fromEntries(Object.entries(found).filter(([, spans]) => spans))
}

/** A correction changes one letter or figure of so many at least; what differs by more is something else. */
const ONE_SLIP_OF = 4

function read(reading: ReadLetter['title'], value: string): Span[] | null {
  const [one, other] = [plain(reading?.value ?? ''), plain(value)]
  const changed = [...one].filter((letter, at) => letter !== other[at]).length
  const isIt = one.length === other.length && changed <= (one.length >= ONE_SLIP_OF ? 1 : 0)
  return isIt && reading?.spans.every(({ page }) => page === 1) ? reading.spans : null
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim()

const once = (spans: Span[]): Span[] | null => (spans.length === 1 ? spans : null)

const spanOf = ({ index, 0: words }: RegExpExecArray): Span => ({ page: 1, from: index, to: index + words.length })

function numbersIn(text: string, number: string): Span[] {
  const letters = [...number.replace(/\s+/gu, '')].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
  const pattern = new RegExp(String.raw`(?<![\p{L}\d/.\-])${letters.join('\\s?')}(?![\p{L}\d/\-])`, 'giu')
  return [...text.matchAll(pattern)].map(spanOf)
}

const datesIn = (text: string, iso: string): Span[] =>
  [...text.matchAll(new RegExp(DATE, 'giu'))].filter(({ 0: date }) => isoDate(date) === iso).map(spanOf)
