import type { Line, Page, Reading } from './page'

const SURNAME = `(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ]{2,}(?:-[А-ЯЁ]{2,})?)`
const INITIAL = String.raw`[А-ЯЁ]\.`
const PATRONYMIC = `[А-ЯЁ][а-яё]+(?:ович|евич|ич|овна|евна|ична|инична)`
const EDGE = String.raw`(?![\p{L}])`

const FORMS = [
  String.raw`(?<f>${INITIAL})\s?(?<m>${INITIAL})\s?(?<last>${SURNAME})${EDGE}`,
  String.raw`(?<last>${SURNAME})\s+(?<f>${INITIAL})\s?(?<m>${INITIAL})`,
  String.raw`(?<f>[А-ЯЁ][а-яё]+)\s+(?<m>${PATRONYMIC})\s+(?<last>${SURNAME})${EDGE}`,
  String.raw`(?<last>${SURNAME})\s+(?<f>[А-ЯЁ][а-яё]+)\s+(?<m>${PATRONYMIC})${EDGE}`,
].map((form) => new RegExp(String.raw`(?<![\p{L}.])${form}`, 'dgu'))

const GREETING = /^уважаем/iu
const OWNER = /владелец|подписан/iu
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
const OFFICE = new RegExp(String.raw`(?<!\p{L})(?:${OFFICES})`, 'iu')
/** The words around a name begin with an office, before it or after a comma behind it. */
const HOLDS_OFFICE = new RegExp(String.raw`^[\s,]*(?:${OFFICES})`, 'iu')

type Named = { value: string; line: Line; at: number; rest: string; from: number; to: number }

/** Who signed: the name beside an office after the text, else the owner of the electronic signature; never who wrote it. */
export function signatureOf(page: Page, bodyAt: number): Reading | null {
  const named = page.lines
    .slice(bodyAt)
    .flatMap((line, at, lines) => namesIn(line, at).filter(() => !GREETING.test(line.text) && !isExecutor(lines, at)))
  const signing = named.filter(
    ({ rest, at }) => closes(rest) && (HOLDS_OFFICE.test(rest) || standsUnder(page.lines.slice(bodyAt), at, rest)),
  )
  const owner = named.find(({ rest }) => OWNER.test(rest))
  const best = signing.at(-1) ?? owner ?? named.filter(({ rest }) => closes(rest)).at(-1)
  if (!best) return null
  const { value, line, from, to } = best
  return { value, spans: [{ page: line.page, from, to }], sure: best === owner || HOLDS_OFFICE.test(best.rest) }
}

function namesIn(line: Line, at: number): Named[] {
  for (const form of FORMS) {
    const found = [...line.text.matchAll(form)].at(-1)
    const { f = '', m = '', last = '' } = found?.groups ?? {}
    if (!found || OFFICE.test(last)) continue
    const from = line.from + (found.index ?? 0)
    const rest = `${line.text.slice(0, found.index)} ${line.text.slice((found.index ?? 0) + found[0].length)}`
    return [{ value: `${asName(last)}\u00a0${f[0]}.\u00a0${m[0]}.`, line, at, rest, from, to: from + found[0].length }]
  }
  return []
}

const asName = (surname: string): string =>
  surname.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())

/** A signature is no sentence: nothing of one stands around the name. */
const closes = (rest: string): boolean =>
  rest.trim().length < 90 &&
  !/[;:\d]|\p{L}{3}\.\s+\p{L}/u.test(rest) &&
  (HOLDS_OFFICE.test(rest) || !rest.includes(','))

/** The name under the office it signs for, which may take two lines. */
const standsUnder = (lines: readonly Line[], at: number, rest: string): boolean =>
  rest.trim().length < 40 &&
  lines
    .slice(Math.max(0, at - 2), at)
    .some((line) => OFFICE.test(line.text) && closes(line.text) && !namesIn(line, 0).length)

const UNPLACED = { page: 0, from: 0, to: 0 }

/** Who wrote the letter stands last, with a telephone. */
function isExecutor(lines: readonly Line[], at: number): boolean {
  const [own, next] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? '']
  return (
    EXECUTOR.test(own) ||
    PHONE.test(own) ||
    (PHONE.test(next) && !namesIn({ ...UNPLACED, text: next }, 0).length && !OFFICE.test(own))
  )
}
