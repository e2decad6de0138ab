import { DIGITS, matches, NBSP, rewrite } from '../matches'
import { type Block, startsOf } from '../paper'
import type { Found, Rule, Stretch } from '../rule'
import { TYPED } from './spaces'

const MONTHS = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'
const TWO_FORMS = { requisite: 10, clause: '3.3.7', requirement: 'R-05.03' }

const IN_FIGURES = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d|\.\d)([ \u00a0]?г(?:ода|\.)(?![а-яё]))?/g
const IN_WORDS = new RegExp(
  `([«"„])?(\\d{1,2})([»"“])?[ \\u00a0](${MONTHS})[ \\u00a0](\\d{4})([ \\u00a0]?(?:года\\.?(?![а-яё])|гг\\.|г\\.|г(?![а-яё.]))|\\.(?=\\s|$))?`,
  'g',
)
const ISO = /(?<![\d/-])(\d{4})-(\d{2})-(\d{2})(?![\d/-])/g

/** Dates: «05.06.2018» or «23 июля 2018 г.», one way in one text, never torn at the end of a line. */
export const dates: Rule[] = [
  {
    id: 'dateForm',
    group: 'dates',
    source: TWO_FORMS,
    fields: TYPED,
    signs: DIGITS,
    words: (text) => [...inFigures(text), ...inWords(text), ...matches(text, ISO, isoDate)],
  },
  {
    id: 'dateGlue',
    group: 'dates',
    source: { requisite: 18, clause: '3.3.15', requirement: 'R-08.10' },
    signs: DIGITS,
    words: rewrite(
      new RegExp(`\\d (?=(?:${MONTHS})(?![а-яё]))|\\d{4} (?=гг?\\.|год(?:а|у|ом|е|ы|ов|ах)?(?![а-яё]))`, 'g'),
      ([found]) => found.replace(' ', NBSP),
    ),
  },
  { id: 'mixedDates', group: 'dates', source: TWO_FORMS, whole: ({ blocks }) => mixedDates(blocks) },
]

function inFigures(text: string): Stretch[] {
  const found: Stretch[] = []
  for (const match of text.matchAll(IN_FIGURES)) {
    const [words, day = '', month = '', year = '', suffix] = match
    const short = year.length === 2
    // «п. 3.3.14» is a clause; only «05.03.26» is surely a short date.
    if ((short && (day.length < 2 || month.length < 2)) || !isDay(day, month)) continue
    const put = `${day.padStart(2, '0')}.${month.padStart(2, '0')}.${short ? '20' : ''}${year}`
    if (put === words) continue
    const to = match.index + words.length
    const rest = text.slice(to)
    const ends = suffix?.endsWith('.') && rest.trim() === ''
    // «12.05.2026 г. Работы»: whether the full stop ended a sentence only the author knows.
    const unsure = suffix?.endsWith('.') && /^\s+[А-ЯЁ]/.test(rest)
    found.push({ from: match.index, to, ...(unsure ? {} : { put: ends ? `${put}.` : put }) })
  }
  return found
}

const inWords = (text: string): Stretch[] =>
  matches(text, IN_WORDS, ([found, open, day = '', close, month, year, suffix = '']) => {
    if (/гг/.test(suffix) || Number(day) < 1 || Number(day) > 31) return null
    const put = `${Number(day)}${NBSP}${month} ${year}${NBSP}г.`
    return found.replaceAll(NBSP, ' ') === put.replaceAll(NBSP, ' ') && !open === !close ? null : put
  })

const isoDate = ([, year, month = '', day = '']: RegExpExecArray): string | null =>
  isDay(day, month) ? `${day}.${month}.${year}` : null

const isDay = (day: string, month: string): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12

type Seen = { figures: { from: number; to: number } | null; words: boolean }
const remembered = new WeakMap<Block, Seen>()
const FREE_FIGURES = /(?<!\d|от[ \u00a0]|№[ \u00a0])\d{2}\.\d{2}\.\d{4}(?!\d|[ \u00a0]?№)/
const FREE_WORDS = new RegExp(`(?<!от[ \\u00a0]|\\d)\\d{1,2}[ \\u00a0](?:${MONTHS})[ \\u00a0]\\d{4}`)

function seenIn(block: Block): Seen {
  const known = remembered.get(block)
  if (known) return known
  const seen: Seen = { figures: null, words: false }
  for (const { kind, text, start } of block.lines) {
    if (kind !== 'paragraph') continue
    const match = FREE_FIGURES.exec(text)
    if (match && !seen.figures) seen.figures = { from: start + match.index, to: start + match.index + match[0].length }
    seen.words ||= FREE_WORDS.test(text)
  }
  remembered.set(block, seen)
  return seen
}

/** The first date in figures of a text that writes dates in words; requisites of cited documents do not count. */
function mixedDates(blocks: readonly Block[]): Found[] {
  const seen = blocks.map(seenIn)
  const first = seen.findIndex(({ figures }) => figures)
  const range = seen[first]?.figures
  if (!range || !seen.some(({ words }) => words)) return []
  const start = startsOf(blocks)[first] ?? 0
  return [{ place: { from: start + range.from, to: start + range.to } }]
}
