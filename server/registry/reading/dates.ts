const MONTHS = [
  ...['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля'],
  ...['августа', 'сентября', 'октября', 'ноября', 'декабря'],
]
const QUOTE = '["«»„“”]?'

const written = (year: string): string =>
  String.raw`(?:\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?${year}|\d{4}-\d{2}-\d{2}|${QUOTE}\s?\d{1,2}\s?${QUOTE}\s+(?:${MONTHS.join('|')}|\d{2})\s+\d{4})`

/** A date in the ways a letter writes it, for the regular expressions of the reader. */
export const DATE = written(String.raw`(?:\d{4}|\d{2}(?!\d))`)
const WAYS = [String.raw`\d{4}`, String.raw`\d{2}(?!\d)`].map(
  (year) => new RegExp(String.raw`(?<!\d)${written(year)}`, 'giu'),
)

/** All dates of a text and where they stand (R-31.11): those with their whole year first, so that a number before one is no part of it. */
export function datesIn(text: string): { iso: string; from: number; to: number }[] {
  const found: { iso: string; from: number; to: number }[] = []
  let rest = text
  for (const way of WAYS) {
    for (const { index, 0: date } of rest.matchAll(way)) {
      const iso = isoDate(date)
      if (iso) found.push({ iso, from: index, to: index + date.length })
    }
    rest = rest.replace(way, (date) => ' '.repeat(date.length))
  }
  return found.sort((one, other) => one.from - other.from)
}

/** An ISO date from the ways a letter writes it; null when there is no such day. */
export function isoDate(text: string): string | null {
  const words = /(\d{1,2})[^\p{L}\d]*(\p{L}+)\s+(\d{4})/u.exec(text)
  const spaced = /(\d{1,2})["«»„“”\s]+(\d{2})\s+(\d{4})/u.exec(text)
  const parts = words
    ? [words[3], String(MONTHS.indexOf((words[2] ?? '').toLowerCase()) + 1), words[1]]
    : text.includes('-')
      ? text.split('-')
      : (spaced?.slice(1) ?? text.split(/[./]/)).reverse()
  const [year = '', month = '', day = ''] = parts.map((part) => (part ?? '').trim())
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== iso ? null : iso
}
