import type { Candidate } from './pool'
import { type Highlighter, highlighterOf } from './text/highlight'
import { numberKey, numbersIn } from './text/numbers'
import type { ParsedQuery } from './text/parse-query'

const WHOLE_NUMBER = 1000
const PART_OF_NUMBER = 600
const BEGINS_NUMBER = 300
const WHOLE_TITLE = 100
/** Of what an unfinished word begins, the word itself is the likelier: «Белаков» before «Белаковский» (C-16.03). */
const BEGUN_TITLE = 90
const IN_CARD = 40
const IN_TEXT = 30
const IN_FILE = 20

/** How well a document answers: its number, its heading, then where the words stand: card, text, file, message. */
export async function scored(found: Candidate[], query: ParsedQuery): Promise<Map<string, number>> {
  const highlight = await highlighterOf(query)
  const whole = isOpen(query) ? await highlighterOf(finished(query)) : highlight
  const hasAll = (by: Highlighter, title: string) => by(title).length >= query.terms.length
  const inTitle = ({ title }: Candidate) =>
    hasAll(highlight, title) ? (hasAll(whole, title) ? WHOLE_TITLE : BEGUN_TITLE) : 0
  return new Map(found.map((one) => [one.id, scoreOf(one, query, inTitle(one))]))
}

const isOpen = ({ terms }: ParsedQuery): boolean =>
  terms.some(({ words }) => words.some(({ begins }) => begins.length > 0))

/** The same with its last word taken for a whole one. */
const finished = (query: ParsedQuery): ParsedQuery => ({
  ...query,
  terms: query.terms.map((term) => ({ ...term, words: term.words.map((word) => ({ ...word, begins: [] })) })),
})

function scoreOf(one: Candidate, query: ParsedQuery, inTitle: number): number {
  const place = one.sources.includes('card')
    ? IN_CARD
    : one.sources.includes('text')
      ? IN_TEXT
      : one.sources.includes('page')
        ? IN_FILE
        : 0
  return numberScore(one, query) + inTitle + place
}

function numberScore(one: Candidate, { number }: ParsedQuery): number {
  return number ? Math.max(0, ...numbersOf(one).map((written) => likeness(written, number))) : 0
}

function likeness(written: string, number: string): number {
  const [whole = '', ...tails] = numbersIn(`№ ${written}`).flatMap((run) => run.keys)
  if (whole === number) return WHOLE_NUMBER
  const parts = written.match(/[\p{L}\p{N}]+/gu)?.map(numberKey) ?? []
  if (tails.includes(number) || parts.includes(number)) return PART_OF_NUMBER
  return [whole, ...tails].some((key) => key.startsWith(number)) ? BEGINS_NUMBER : 0
}

/** Numbers a card is known by. */
export const numbersOf = ({
  regNumber,
  draftNumber,
  theirNumber,
}: Pick<Candidate, 'regNumber' | 'draftNumber' | 'theirNumber'>): string[] =>
  [regNumber, draftNumber, theirNumber].filter((number): number is string => Boolean(number))

/** Whether the number of this card was asked for, whole or in part. */
export const answersNumber = (one: Candidate, { number }: ParsedQuery): boolean =>
  number !== null && numbersOf(one).some((written) => likeness(written, number) > 0)
