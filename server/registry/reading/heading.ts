import { isContact, type Line, type Page, type Reading, SPEAKING } from './page'

const BEGINNING =
  /^(?:(?:[Тт]ема|ТЕМА|Касательно)\s*:\s*)?[«"“„[(]*(?=(?:О|Об|Обо)\s+[\p{Ll}«"]|(?:О|ОБ|ОБО)\s+\p{Lu}{2})/u
const MOST_LINES = 8

/** The heading to the text, «О …»: it stands in the head of the letter and does not speak to anybody. */
export function headingOf(page: Page, body: { at: number; greeted: boolean }): Reading | null {
  const first = page.lines.findIndex(
    ({ text }, at) => at < Math.max(body.at, 1) + (body.greeted ? 0 : 1) && BEGINNING.test(text),
  )
  if (first < 0) return null
  // Between the heading and the text nothing else stands.
  const between = body.at > first && body.at < page.lines.length && body.at - first <= MOST_LINES
  const lines = page.lines.slice(first, between ? body.at : first + MOST_LINES)
  const goes = between ? isWords : goesOn
  const end = lines.findIndex((line, at) => at > 0 && !goes(lines[at - 1] as Line, line))
  const own = lines.slice(0, end < 0 ? lines.length : end)
  const value = wordsOf(own)
  if (value.length < 5 || SPEAKING.test(value)) return null
  const skipped = BEGINNING.exec(own[0]?.text ?? '')?.[0].length ?? 0
  const spans = own.map(({ page, from, to }, at) => ({ page, from: at ? from : from + skipped, to }))
  return { value, spans, sure: body.greeted }
}

/** A heading goes on with a small letter, a quoted name, or what a short word or a hyphen at the end of its line asks for. */
const goesOn = (before: Line, { text }: Line): boolean =>
  !/[.»"”\])]$/u.test(before.text.replace(/[»"”]$/u, '')) &&
  (/^[\p{Ll}«"(\d]/u.test(text) || /(?:-|\s\p{L}{1,3})$/u.test(before.text))

const isWords = (_before: Line, { text }: Line): boolean => !/№|\d{2}\.\d{2}\.\d{2}/u.test(text) && !isContact(text)

const wordsOf = (lines: readonly Line[]): string => {
  const words = lines
    .map(({ text }) => text)
    .join(' ')
    .replace(BEGINNING, '')
    .replace(/\s+/g, ' ')
    .trim()
  const bare = words.replace(/[.\])]+$/u, '')
  const own = /^[^«"]*[»"]$/u.test(bare) ? bare.slice(0, -1) : bare
  return own === own.toUpperCase() ? own.charAt(0) + own.slice(1).toLowerCase() : own
}
