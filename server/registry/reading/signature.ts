import { DATE } from './dates'
import type { Line, Page, Reading } from './page'

export const SURNAME = `(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ]{2,}(?:-[А-ЯЁ]{2,})?)`
const INITIAL = String.raw`[А-ЯЁ]\.`
const PATRONYMIC = `[А-ЯЁ][а-яё]+(?:ович|евич|ич|овна|евна|ична|инична)`
const EDGE = String.raw`(?![\p{L}])`

const FORMS = [
  String.raw`(?<f>${INITIAL})\s?(?<m>${INITIAL})\s?(?<last>${SURNAME})${EDGE}`,
  String.raw`(?<last>${SURNAME})\s+(?<f>${INITIAL})\s?(?<m>${INITIAL})`,
  String.raw`(?<f>[А-ЯЁ][а-яё]+)\s+(?<m>${PATRONYMIC})\s+(?<last>${SURNAME})${EDGE}`,
  String.raw`(?<last>${SURNAME})\s+(?<f>[А-ЯЁ][а-яё]+)\s+(?<m>${PATRONYMIC})${EDGE}`,
].map((form) => new RegExp(String.raw`(?<![\p{L}.])${form}`, 'dgu'))

export const GREETING = /^уважаем/iu
const OWNER = /владелец|подписан|кому выдан/iu
const EXECUTOR = /^(?:исп|исполнитель)(?!\p{L})/iu
const PHONE = /(?:(?<!\p{L})тел|\(\d{3,5}\)|\d{2,3}-\d{2}-\d{2})/iu
const OFFICES = [
  ...[
    'директор',
    'начальник',
    'глава',
    'главы',
    'главный',
    'министр',
    'руководител',
    'председател',
    'заместител',
    'секретар',
  ],
  ...[
    'управляющ',
    'прокурор',
    'губернатор',
    'инженер',
    String.raw`и\.\s?о\.`,
    'исполняющ',
    'врио',
    'ректор',
    'нотариус',
  ],
  ...['судья', 'командир', 'депутат', 'первый заместител', 'генеральн', 'технический', 'исполнительн'],
].join('|')
export const OFFICE = new RegExp(String.raw`(?<!\p{L})(?:${OFFICES})`, 'iu')
/** The words around a name begin with an office, before it or after a comma behind it. */
const HOLDS_OFFICE = new RegExp(String.raw`^[\s,]*(?:${OFFICES})`, 'iu')

/** A name in a line, and what stands around it. */
export type Named = { value: string; line: Line; at: number; rest: string; from: number; to: number }

/** Who signed: the name beside an office after the text, else the owner of the electronic signature; never who wrote it. */
export function signatureOf(page: Page, bodyAt: number): Reading | null {
  const named = page.lines
    .slice(bodyAt)
    .flatMap((line, at, lines) => namesIn(line, at).filter(() => !GREETING.test(line.text) && !isWriter(lines, at)))
  const ownNames = named.filter(({ at }) => !hasPhone(page.lines.slice(bodyAt), at))
  // A telephone under the only name is that of the office.
  const names = ownNames.length ? ownNames : named
  const signing = names.filter(
    ({ rest, at }) => closes(rest) && (HOLDS_OFFICE.test(rest) || standsUnder(page.lines.slice(bodyAt), at, rest)),
  )
  const owner = names.find(({ rest }) => OWNER.test(rest))
  const best = signing.at(-1) ?? owner ?? names.filter(({ rest }) => closes(rest)).at(-1)
  if (!best) return null
  const { value, line, from, to } = best
  return { value, spans: [{ page: line.page, from, to }], sure: best === owner || HOLDS_OFFICE.test(best.rest) }
}

/** The name in a line, in the first of these forms it has. */
export function namesIn(line: Line, at: number, forms: readonly RegExp[] = FORMS): Named[] {
  for (const form of forms) {
    const found = [...line.text.matchAll(form)].at(-1)
    const { f = '', m = '', last = '' } = found?.groups ?? {}
    if (!found || OFFICE.test(last)) continue
    const from = line.from + (found.index ?? 0)
    const rest = `${line.text.slice(0, found.index)} ${line.text.slice((found.index ?? 0) + found[0].length)}`
    const initials = [f, m].filter(Boolean).map((name) => `\u00a0${name[0]}.`)
    return [{ value: `${asName(last)}${initials.join('')}`, line, at, rest, from, to: from + found[0].length }]
  }
  return []
}

const asName = (surname: string): string =>
  surname.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())

/** A signature is no sentence: nothing of one stands around the name. */
export const closes = (around: string): boolean => {
  const bare = around.replace(ASIDE, ' ').replace(/^[\s,]+|[\s,]+$/gu, '')
  const rest = HOLDS_OFFICE.test(bare) ? bare.replace(/:(?=[\s/(]*$)/u, '') : bare
  return (
    rest.trim().length < 90 &&
    !/[;:\d]|\p{L}{3}\.\s+\p{L}/u.test(rest) &&
    (HOLDS_OFFICE.test(rest) || !rest.includes(','))
  )
}
/** What may stand beside a signature and is no sentence: the date, «С уважением». */
const ASIDE = new RegExp(String.raw`(?:с\s+уважением,?|${DATE}(?:\s*г\.)?)`, 'giu')

/** The name under the office it signs for, which may take two lines. */
const standsUnder = (lines: readonly Line[], at: number, rest: string): boolean =>
  rest.trim().length < 40 &&
  lines
    .slice(Math.max(0, at - OFFICE_LINES), at)
    .some((line) => OFFICE.test(line.text) && closes(line.text) && !namesIn(line, 0).length)

/** An office takes up to so many lines above the name. */
const OFFICE_LINES = 4

const UNPLACED = { page: 0, from: 0, to: 0 }

/** A surname with a telephone is another one who wrote. */
const WRITER = /^(?!тел|факс|моб|раб)\p{Lu}\p{L}+,?\s*[\d(+]/iu
/** Who wrote the letter is called so, in their own line or in the one above. */
export const isWriter = (lines: readonly Line[], at: number): boolean =>
  EXECUTOR.test(lines[at]?.text ?? '') || /^исполнитель:?$/iu.test(lines[at - 1]?.text ?? '')

/** Who wrote the letter stands last, with a telephone beside the name or under it. */
function hasPhone(lines: readonly Line[], at: number): boolean {
  const [own, next] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? '']
  const isAnother = WRITER.test(next) || EXECUTOR.test(next) || namesIn({ ...UNPLACED, text: next }, 0).length > 0
  return PHONE.test(own) || (PHONE.test(next) && !isAnother)
}
