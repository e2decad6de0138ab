import type { Urgency } from '@/lib/contracts/requisites'

export type ReadLetter = {
  theirNumber: string | null
  theirDate: string | null
  answersTo: { number: string; date: string | null } | null
  title: string | null
  signedBy: string | null
  attachments: string | null
  sheets: number | null
  urgency: Urgency | null
}

const MONTHS = [
  ...['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля'],
  ...['августа', 'сентября', 'октября', 'ноября', 'декабря'],
]
const DATE = String.raw`(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}|«?\d{1,2}»?\s+(?:${MONTHS.join('|')})\s+\d{4})`
const NUMBER = String.raw`[\p{L}\d][\p{L}\d./\\–-]*\d[\p{L}\d./\\–-]*`
const SIGN = String.raw`(?:№|N(?=\s?\d))`

const REPLY = new RegExp(
  String.raw`\bна\s+${SIGN}\s*(${NUMBER})(?:\s+от\s+(${DATE}))?`.replace(String.raw`\b`, '(?<!\\p{L})'),
  'iu',
)
const DATED = new RegExp(String.raw`(?:от\s+)?(${DATE})\s*(?:г\.?)?\s*${SIGN}\s*(${NUMBER})`, 'iu')
const NUMBERED = new RegExp(String.raw`${SIGN}\s*(${NUMBER})\s+от\s+(${DATE})`, 'iu')
const LABELLED_NUMBER = new RegExp(String.raw`исх(?:одящий|\.)?\s*(?:номер|${SIGN})[:\s]*(${NUMBER})`, 'iu')
const LABELLED_DATE = new RegExp(String.raw`(?:^|\n)\s*дата[:\s]+(${DATE})`, 'iu')
const TITLE = /(?:^|\n)\s*((?:О|Об|Обо)\s\p{Ll}[^\n]{3,200}(?:\n\p{Ll}[^\n]{2,200}){0,3})/u
const ATTACHED = /(?:^|\n)\s*приложени[ея]:?\s*([^\n]{3,300})/iu
const COUNTED = /(?:(\d{1,3})\s*(?:приложени[йея]|шт\.?))?.*?на\s+(\d{1,4})\s*л/iu
const NAME = /([А-ЯЁ])\.\s?([А-ЯЁ])\.\s?([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)(?![\p{L}])/gu

/** A mark of urgency stands on a line of its own above the text; the same word in a sentence is only a word. */
const URGENT = /(?:^|\n)\s*[«"]?(?:(весьма срочно)|(вручить немедленно)|(телеграмма)|(срочно))[»"]?[!.]?\s*(?=\n|$)/iu
const MARKS: Urgency[] = ['very_urgent', 'at_once', 'telegram', 'urgent']
const HEAD = 800

function urgencyOf(first: string): Urgency | null {
  const found = URGENT.exec(first.slice(0, HEAD))
  return (found && MARKS.find((_, index) => found[index + 1])) ?? null
}

/** An ISO date from the ways a letter writes it; null when there is no such day. */
export function isoDate(text: string): string | null {
  const words = /«?(\d{1,2})»?\s+(\p{L}+)\s+(\d{4})/u.exec(text)
  const parts = words
    ? [words[3], String(MONTHS.indexOf((words[2] ?? '').toLowerCase()) + 1), words[1]]
    : text.includes('-')
      ? text.split('-')
      : text.split('.').reverse()
  const [year = '', month = '', day = ''] = parts
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== iso ? null : iso
}

const trimmed = (number: string): string => number.replace(/[.,–-]+$/u, '')

function requisitesOf(head: string): Pick<ReadLetter, 'theirNumber' | 'theirDate'> {
  const own = head.replace(REPLY, ' ')
  const dated = DATED.exec(own)
  const numbered = dated ? null : NUMBERED.exec(own)
  const number = dated?.[2] ?? numbered?.[1] ?? LABELLED_NUMBER.exec(own)?.[1]
  const date = dated?.[1] ?? numbered?.[2] ?? LABELLED_DATE.exec(own)?.[1]
  return { theirNumber: number ? trimmed(number) : null, theirDate: date ? isoDate(date) : null }
}

/** Who signed stands after the text: the last name written as a signature is, «В.Г. Ершов». */
function signatureOf(text: string): string | null {
  const last = [...text.matchAll(NAME)].at(-1)
  return last ? `${last[3]}\u00a0${last[1]}.\u00a0${last[2]}.` : null
}

function attachmentsOf(text: string): string | null {
  const line = ATTACHED.exec(text)?.[1]
  if (!line) return null
  const counted = COUNTED.exec(line)
  return counted ? `${counted[1] ?? 1} на ${counted[2]} л.` : line.trim().slice(0, 200)
}

/**
 * Reads the requisites of a letter from the text of its pages, by the places a letter keeps them in (ГОСТ Р 7.0.97).
 * Only guesses: whatever is not plainly there stays null.
 */
export function readLetter(pages: string[]): ReadLetter {
  const first = (pages[0] ?? '').replace(/\r\n?/g, '\n')
  const reply = REPLY.exec(first)
  return {
    ...requisitesOf(first),
    answersTo: reply?.[1] ? { number: trimmed(reply[1]), date: reply[2] ? isoDate(reply[2]) : null } : null,
    title: TITLE.exec(first)?.[1]?.replace(/\s+/g, ' ').trim() ?? null,
    signedBy: signatureOf(first),
    attachments: attachmentsOf(first),
    sheets: pages.length || null,
    urgency: urgencyOf(first),
  }
}
