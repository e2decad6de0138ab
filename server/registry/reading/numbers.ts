import { DATE, isoDate } from './dates'
import type { Page, Reading, Span } from './page'

const NUMBER = String.raw`(?=[\p{L}./\\–-]*\d)[\p{L}\d][\p{L}\d./\\–-]*`
const SIGN = String.raw`(?:№|N[°ºoeое]?\.?(?=\s{0,12}[\p{L}\d]))`
const GAP = String.raw`[\s,:;]*`
const START = String.raw`(?<![\p{L}\d])`

const pattern = (source: string) => new RegExp(START + source, 'diu')
const YEAR = String.raw`\s*(?:г\.?|года)?`

const IN_ANSWER = String.raw`(?:[нпh][аa]|к)\s+(?:ваш\p{Ll}*\s+)?(?:(?:исх|вх)(?:одящ\p{Ll}+|\.)?\s*)?(?:(?:письмо|запрос|обращение)\s+(?:\p{L}[\p{L}.-]*\s+){0,4}?)?`
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
/** A form with its labels over what is filled in, or a number without its sign at the beginning of a line. */
const PLAIN = [
  pattern(String.raw`дата[^\n]{0,60}номер[^\n]{0,80}\n\s{0,20}(?<date>${DATE})${YEAR}\s+(?<number>${NUMBER})`),
  pattern(String.raw`номер[^\n]{0,60}дата[^\n]{0,80}\n\s{0,20}(?<number>${NUMBER})\s+(?<date>${DATE})`),
  new RegExp(String.raw`^[^\S\n]*(?<number>${NUMBER})\s+от\s+(?<date>${DATE})`, 'dimu'),
]
/** Under the signature stand the number and the date of who had no letterhead; nothing else is on their line. */
const LAST = [
  new RegExp(String.raw`^[^\S\n]*${SIGN}\s*(?<number>${NUMBER})\s*(?:от\s+)?(?<date>${DATE})${YEAR}[^\S\n]*$`, 'dimu'),
  new RegExp(String.raw`^[^\S\n]*(?<date>${DATE})${YEAR}${GAP}${SIGN}\s*(?<number>${NUMBER})[^\S\n]*$`, 'dimu'),
  new RegExp(
    String.raw`^[^\S\n]*(?:дата\s*:?\s*|от\s+)?(?<date>${DATE})${YEAR}[^\S\n]*(?:$|_{2,}|\s{2,}|(?=\p{Lu}))`,
    'dimu',
  ),
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

/** What another office stamped on the letter when it came there, with the date under it. */
const STAMPED =
  /^.*(?<!\p{L})(?<!на\s)(?:вх(?:одящ\p{Ll}+|\.)|получено)(?!\p{L})[^\n]*(?:\n[^\n]*(?:вх\.|№)[^\n]*)?(?:\n[^\p{L}\n]*\d{2}\.\d{2}\.\d{2,4}[^\p{L}\n]*$)?/gimu
/** Lines of a letterhead with numbers that are none of the letter's. */
const FOREIGN = /^.*(?:лиценз|свидетельств|аккредит|договор|(?<!\p{L})р\/с|(?<!\p{L})инн|огрн).*$/gimu

type Found = { number: Reading | null; date: Reading | null }
export type Numbers = Found & { reply: { number: Reading; date: Reading | null } | null }

/**
 * The number and date of a letter and of the one it answers, in its head; a number in its text is somebody else's,
 * but what it says it answers is taken, as less than sure.
 */
export function numbersOf(page: Page, headEnd: number): Numbers {
  const text = [STAMPED, FOREIGN].reduce((rest, foreign) => rest.replace(foreign, blankOf), page.text)
  const head = text.slice(0, headEnd)
  const answered = firstOf(REPLIES, head) ?? firstOf(REPLIES, page.text)
  const inHead = answered !== null && answered.index < headEnd
  const rest = inHead && answered ? blanked(head, answered) : head
  const reply = answered ? readings(answered, page.number, inHead) : null
  return {
    ...foundIn(rest, { page: page.number, below: text.slice(headEnd), headEnd }),
    reply: reply?.number ? { number: reply.number, date: reply.date } : null,
  }
}

/** Within a sentence a number and a date are somebody else's. */
const ALONE = 70
/** Before the letter's own number stands its label at most. */
const LABEL = 16
function standsAlone(head: string, { index }: RegExpExecArray): boolean {
  const start = head.lastIndexOf('\n', index) + 1
  const [line = ''] = head.slice(start).split('\n', 1)
  return line.trim().replace(/\s+/gu, ' ').length <= ALONE && head.slice(start, index).trim().length <= LABEL
}

const blankOf = (words: string): string => words.replace(/[^\n]/gu, ' ')

type Below = { page: number; below: string; headEnd: number }

function foundIn(head: string, { page, below, headEnd }: Below): Found {
  const found = firstOf(OWN, head) ?? firstOf(PLAIN, head)
  if (found) return readings(found, page, standsAlone(head, found))
  const own = apart(head, page)
  if (own.number || own.date) return own
  const last = firstOf(LAST, ' '.repeat(headEnd) + below)
  return last ? readings(last, page, false) : own
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
  const number = groups?.number && numberIn(groups.number)
  const date = groups?.date ? isoDate(groups.date) : null
  const at = span('number')
  return {
    number: number
      ? { value: number.value, sure: sure && number.sure, spans: [{ ...at, to: at.from + number.length }] }
      : null,
    date: date ? { value: date, spans: [span('date')], sure } : null,
  }
}

/** A number as it was typed: without what ends a sentence, its look-alikes put right; where any was, it is less than sure. */
export function numberIn(written: string): { value: string; sure: boolean; length: number } {
  const bare = written.replace(/[.,–-]+$/u, '')
  const value = withoutSlips(bare)
  return { value, sure: value === bare, length: bare.length }
}

/** Letters read for figures and figures for letters, where what stands beside them tells. */
const withoutSlips = (number: string): string =>
  number
    .replace(/(?<=\d)[lI|](?=\d|\b)/gu, '1')
    .replace(/(?<=\d)[зЗ](?=\d)/gu, '3')
    .replace(/(?<=\d)[оОoO](?=\d)/gu, '0')
    .replace(/(?<=[/-])[0O]Г$/u, 'ОГ')
    .replace(/(?<=[/-])О0Г$/u, 'ОГ')
