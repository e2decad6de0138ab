import { isContact, type Line, type Page, type Reading, SALUTATION, SPEAKING } from './page'

/** Whatever stands before a colon names the heading: «Тема:», «Касательно:»; «О» is often read as a nought. */
const BEGINNING =
  /^(?:\p{L}[\p{L} ]{1,24}:\s*)?[«"“„<[(⌈]*(?=(?:[О0O]|[ОO]б|Обо)\s+[\p{Ll}«"]|(?:[О0O]|ОБ|ОБО)\s+\p{Lu}{2})/u
/** A paper that is called by its kind goes on with what it is about, in small letters. */
const KIND = /^\p{Lu}{5,20}(?:\s\p{Lu}{4,20})?$/u
const ABOUT = /^(?=обо?\s+\p{Ll}|о\s+\p{Ll})/u
/** A field of an e-mail or of a form stands on a line of its own. */
const LABELLED = /^\p{Lu}[\p{L} ]{1,24}:(?:\s|$)/u
const MOST_LINES = 8

/** The heading to the text, «О …»: it stands in the head of the letter and does not speak to anybody. */
export function headingOf(page: Page, body: { at: number; greeted: boolean }): Reading | null {
  const first = page.lines.findIndex(
    ({ text }, at, lines) =>
      at < Math.max(body.at, 1) + (body.greeted ? 0 : 1) &&
      (BEGINNING.test(text) || (at > 0 && ABOUT.test(text) && KIND.test(lines[at - 1]?.text ?? ''))),
  )
  if (first < 0) return null
  // Between the heading and the text nothing else stands.
  const between = body.at > first && body.at < page.lines.length && body.at - first <= MOST_LINES
  const lines = page.lines.slice(first, between ? body.at : first + MOST_LINES)
  const goes = between ? isWords : goesOn
  const end = lines.findIndex((line, at) => at > 0 && (ends(line) || !goes(lines[at - 1] as Line, line)))
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

const ends = ({ text }: Line): boolean =>
  SALUTATION.test(text) || LABELLED.test(text) || NAMED.test(text) || TO.test(text)

/** A line that is nothing but a name with initials, or begins with an office in the dative, is the addressee's. */
const NAMED = /^(?:\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s\p{Lu}\.\s?\p{Lu}\.)$/u

const TO =
  /^(?:перв\p{L}+ |генеральн\p{L}+ )?(?:заместителю|министру|директору|начальнику|руководителю|главе|председателю|прокурору|губернатору)(?!\p{L})/iu

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
  const clear = own.replace(/^[0Oо](?=\s|бо?\s)/u, 'О')
  return clear === clear.toUpperCase() ? clear.charAt(0) + clear.slice(1).toLowerCase() : clear
}
