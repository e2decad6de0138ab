import type { Urgency } from '@/lib/contracts/requisites'
import { addressedTo } from './addressee'
import { attachmentsOf } from './attachments'
import { headingOf } from './heading'
import { mentionsOf } from './mentions'
import { numbersOf } from './numbers'
import { bodyOf, pageOf, type Reading, type Span } from './page'
import { signatureOf } from './signature'
import { urgencyOf } from './urgency'

/** A page of a letter as it is stored. */
export type LetterPage = { text: string }

export type ReadLetter = {
  theirNumber: Reading | null
  theirDate: Reading | null
  answersTo: { number: Reading; date: Reading | null } | null
  /** Lines above the text, without the addressee, the numbers and the heading: whose letter it is stands there. */
  letterhead: { text: string; spans: Span[] }
  /** Lines outside the letterhead where an office that has none names itself: none or few. */
  mentions: ReadLetter['letterhead']
  /** Names of those it is addressed to, as it writes them: «Карташову Д.Н.». */
  addressees: Reading[]
  title: Reading | null
  signedBy: Reading | null
  attachments: Reading | null
  sheets: number | null
  urgency: Reading<Urgency> | null
}

/** Of so many pages a letter consists at most; what follows is attached to it. */
export const LETTER_PAGES = 5

/**
 * Reads the requisites of a letter from the text of its pages, by the places a letter keeps them in (ГОСТ Р 7.0.97), and
 * tells where each stands. Only guesses: whatever is not plainly there stays null.
 */
export function readLetter(stored: readonly LetterPage[]): ReadLetter {
  const pages = stored.map(({ text }, at) => pageOf(text, at + 1))
  const first = pages[0] ?? pageOf('', 1)
  const body = bodyOf(first)
  const headEnd = first.lines[body.at]?.from ?? first.text.length
  const { number, date, reply } = numbersOf(first, headEnd)
  const title = headingOf(first, body)
  const addressees = addressedTo(first, headEnd).filter((one) => !title?.spans.some((span) => meet(span, one.spans[0])))
  const following = pages.slice(1, LETTER_PAGES)
  const signatures = [signatureOf(first, body.at), ...following.map((page) => signatureOf(page, 0))]
  const signedBy = signatures.find((one) => one?.sure) ?? signatures.find(Boolean) ?? null
  const taken = [number, date, reply?.number, reply?.date, title, ...addressees].flatMap((one) => one?.spans ?? [])
  const free = first.lines.slice(0, body.at).filter((line) => !taken.some((span) => meet(span, line)))
  return {
    theirNumber: number,
    theirDate: date,
    answersTo: reply,
    letterhead: {
      text: free.map(({ text }) => text).join('\n'),
      spans: free.map(({ page, from, to }) => ({ page, from, to })),
    },
    mentions: mentionsOf(first, body.at),
    addressees,
    title,
    signedBy,
    attachments: [first, ...following].map(attachmentsOf).find(Boolean) ?? null,
    sheets: pages.length || null,
    urgency: urgencyOf(first, body.at),
  }
}

const meet = (one: Span, other: Span | undefined): boolean =>
  other !== undefined && one.from < other.to && other.from < one.to
