import type { Urgency } from '@/lib/contracts/requisites'
import { addressedTo } from './addressee'
import { attachmentsOf } from './attachments'
import { headingOf } from './heading'
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
  /** Names of those it is addressed to, as it writes them: «Карташову Д.Н.». */
  addressees: Reading[]
  title: Reading | null
  signedBy: Reading | null
  attachments: Reading | null
  sheets: number | null
  urgency: Reading<Urgency> | null
}

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
  const addressees = addressedTo(first, title?.spans[0]?.from ?? headEnd)
  // The signature and the attachments of a long letter stand on its second page.
  const second = pages[1]
  const signedBy = signatureOf(first, body.at) ?? (second ? signatureOf(second, 0) : null)
  const taken = [number, date, reply?.number, reply?.date, title, ...addressees].flatMap((one) => one?.spans ?? [])
  const free = first.lines
    .slice(0, body.at)
    .filter((line) => !taken.some((span) => span.from < line.to && line.from < span.to))
  return {
    theirNumber: number,
    theirDate: date,
    answersTo: reply,
    letterhead: {
      text: free.map(({ text }) => text).join('\n'),
      spans: free.map(({ page, from, to }) => ({ page, from, to })),
    },
    addressees,
    title,
    signedBy,
    attachments: attachmentsOf(first) ?? (second ? attachmentsOf(second) : null),
    sheets: pages.length || null,
    urgency: urgencyOf(first, body.at),
  }
}
