import { datesIn } from '../reading/dates'
import type { Reading, Span } from '../reading/page'
import type { ReadLetter } from '../reading/read-letter'

/** What a registered card says of a letter; `answersTo` are numbers of ours it is linked to, `names` the addressees as the office writes them. */
export type CardValues = {
  theirNumber: string | null
  theirDate: string | null
  title: string
  signedBy: string
  attachments: string
  names: string[]
  answersTo: { number: string; date: string }[]
}

const HEAD = ['theirNumber', 'theirDate', 'title', 'answersTo', 'answersToDate'] as const
type Found = Partial<Record<(typeof HEAD)[number], Span[]>>

/**
 * Where on the first page what a clerk put into the card stands: where it was read, or where else it stands once
 * and no more. What was corrected by a letter stands where it was read wrong.
 */
export function findValues(text: string, letter: ReadLetter, card: CardValues): Found {
  const { theirNumber, theirDate, title } = card
  const reply = replyIn(text, letter, card.answersTo)
  const found = {
    theirNumber: theirNumber && (read(letter.theirNumber, theirNumber) ?? once(numbersIn(text, theirNumber))),
    theirDate: theirDate && (read(letter.theirDate, theirDate) ?? once(dated(text, theirDate))),
    title: read(letter.title, title),
    ...reply,
  }
  return Object.fromEntries(HEAD.flatMap((field) => (found[field] ? [[field, found[field]]] : [])))
}

/** The one of our numbers the letter names; its date only beside it. */
function replyIn(text: string, { answersTo }: ReadLetter, ours: CardValues['answersTo']): Found {
  for (const { number, date } of ours) {
    const spans = read(answersTo?.number ?? null, number) ?? once(numbersIn(text, number))
    if (!spans) continue
    const dates = read(answersTo?.date ?? null, date) ?? once(dated(text, date))
    return { answersTo: spans, ...(dates && { answersToDate: dates }) }
  }
  return {}
}

/** A correction changes one letter or figure of so many at least; what differs by more is something else. */
const ONE_SLIP_OF = 4

function read(reading: Reading | null, value: string): Span[] | null {
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

const dated = (text: string, day: string): Span[] =>
  datesIn(text).flatMap(({ iso, from, to }) => (iso === day ? [{ page: 1, from, to }] : []))
