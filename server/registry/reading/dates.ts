const MONTHS = [
  ...['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля'],
  ...['августа', 'сентября', 'октября', 'ноября', 'декабря'],
]
const QUOTE = '["«»„“”]?'

/** A date in the ways a letter writes it, for the regular expressions of the reader. */
export const DATE = String.raw`(?:\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?(?:\d{4}|\d{2}(?!\d))|\d{4}-\d{2}-\d{2}|${QUOTE}\s?\d{1,2}\s?${QUOTE}\s+(?:${MONTHS.join('|')}|\d{2})\s+\d{4})`

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
