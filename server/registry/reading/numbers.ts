import { DATE, isoDate } from './dates'
import type { Page, Reading, Span } from './page'

const NUMBER = String.raw`[\p{L}\d][\p{L}\d./\\–-]*\d[\p{L}\d./\\–-]*|\d`
const SIGN = String.raw`(?:№|N[°ºoeое]?\.?(?=\s?[\p{L}\d]))`
const GAP = String.raw`[\s,:;]*`
const START = String.raw`(?<![\p{L}\d])`

const pattern = (source: string) => new RegExp(START + source, 'diu')
const YEAR = String.raw`\s*(?:г\.?|года)?`

const IN_ANSWER = String.raw`(?:на|к)\s+(?:ваш\p{Ll}*\s+)?(?:(?:исх|вх)(?:одящ\p{Ll}+|\.)?\s*)?(?:(?:письмо|запрос|обращение)\s+(?:\p{L}[\p{L}.-]*\s+){0,4}?)?`
const REPLIES = [
  pattern(String.raw`${IN_ANSWER}${SIGN}\s*(?<number>${NUMBER})(?:${GAP}от\s+(?<date>${DATE}))?`),
  pattern(String.raw`${IN_ANSWER}от\s+(?<date>${DATE})${YEAR}\s*${SIGN}\s*(?<number>${NUMBER})`),
]
const OWN = [
  pattern(
    String.raw`(?:исх(?:одящ\p{Ll}+|\.)?\s*|${SIGN}\s*)(?<number>[\p{L}\d][\p{L}\d./-]*?)\s?/\s?(?<date>${DATE})(?!\d)`,
  ),
  pattern(String.raw`(?<date>${DATE})${YEAR}${GAP}${SIGN}\s*(?<number>${NUMBER})`),
  pattern(String.raw`${SIGN}\s*:?\s*(?<number>${NUMBER})\s*(?:от|/|,|дата:?)\s*(?<date>${DATE})`),
  pattern(
    String.raw`исх(?:одящ\p{Ll}+|\.)?\s*(?:номер|${SIGN})?\s*:?\s*(?<number>${NUMBER})\s*(?:от|/|,)?\s*(?<date>${DATE})`,
  ),
  pattern(String.raw`${SIGN}\s*(?<number>${NUMBER})\s+(?<date>${DATE})`),
]
const LONE_NUMBERS = [
  pattern(String.raw`исх(?:одящ\p{Ll}+|\.)?\s*(?:номер|${SIGN})?\s*:?\s*(?<number>${NUMBER})`),
  pattern(String.raw`номер(?:\s+документа)?\s*:?\s*(?<number>${NUMBER})`),
  pattern(String.raw`${SIGN}\s*(?<number>${NUMBER})`),
]
const LONE_DATES = [
  pattern(String.raw`дата(?:\s+документа)?\s*:?\s*(?<date>${DATE})`),
  pattern(String.raw`от\s+(?<date>${DATE})`),
  pattern(`(?<date>${DATE})`),
]

/** Lines of a letterhead with numbers that are none of the letter's. */
const FOREIGN = /^.*(?:лиценз|свидетельств|аккредит|договор|(?<!\p{L})р\/с|(?<!\p{L})инн|огрн).*$/gimu

type Found = { number: Reading | null; date: Reading | null }
export type Numbers = Found & { reply: { number: Reading; date: Reading | null } | null }

/**
 * The number and date of a letter and of the one it answers, in its head; a number in its text is somebody else's,
 * but what it says it answers is taken, as less than sure.
 */
export function numbersOf(page: Page, headEnd: number): Numbers {
  const head = page.text.slice(0, headEnd).replace(FOREIGN, (line) => ' '.repeat(line.length))
  const answered = firstOf(REPLIES, head) ?? firstOf(REPLIES, page.text)
  const inHead = answered !== null && answered.index < headEnd
  const rest = inHead && answered ? blanked(head, answered) : head
  const reply = answered ? readings(answered, page.number, inHead) : null
  return {
    ...(both(rest, page.number) ?? apart(rest, page.number)),
    reply: reply?.number ? { number: reply.number, date: reply.date } : null,
  }
}

function both(head: string, page: number): Found | null {
  const found = firstOf(OWN, head)
  return found && readings(found, page, true)
}

/** A number and a date that do not stand together may belong to different things. */
function apart(head: string, page: number): Found {
  const number = firstOf(LONE_NUMBERS, head)
  const rest = number ? blanked(head, number) : head
  const date = firstOf(LONE_DATES, rest)
  return {
    number: number ? readings(number, page, false).number : null,
    date: date ? readings(date, page, false).date : null,
  }
}

/** The first kind of writing that is met, where it is met first. */
function firstOf(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const one of patterns) {
    const found = one.exec(text)
    if (found) return found
  }
  return null
}

const blanked = (text: string, { index, 0: words }: RegExpExecArray): string =>
  text.slice(0, index) + ' '.repeat(words.length) + text.slice(index + words.length)

function readings({ groups, indices }: RegExpExecArray, page: number, sure: boolean): Found {
  const span = (name: string): Span => {
    const [from = 0, to = 0] = indices?.groups?.[name] ?? []
    return { page, from, to }
  }
  const number = groups?.number?.replace(/[.,–-]+$/u, '')
  const date = groups?.date ? isoDate(groups.date) : null
  const at = span('number')
  return {
    number: number ? { value: number, spans: [{ ...at, to: at.from + number.length }], sure } : null,
    date: date ? { value: date, spans: [span('date')], sure } : null,
  }
}
