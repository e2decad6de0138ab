export type NumberFormat = { template: string; digits: number; suffix: string | null }
export type NumberValues = { sequence: number; date: string; unitIndex: string | null; caseIndex: string | null }
export type NumberingPeriod = 'year' | 'none'

const TOKEN = /\{([a-z]*)\}/g
const TOKENS = ['unit', 'case', 'index', 'number', 'year', 'yy', 'suffix'] as const
const MAX_TEMPLATE = 80
const DASHES = /[‐‑‒–—―−]/g
const LOOKALIKES = new Map(
  Object.entries({ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У' }),
)

/** Builds the registration number from the classifier indexes and the running number (R-05.08, V-10.02). */
export function formatNumber(format: NumberFormat, values: NumberValues): string {
  const index = [values.unitIndex, values.caseIndex].filter(Boolean).join('-')
  const parts: Record<(typeof TOKENS)[number], string> = {
    unit: values.unitIndex ?? '',
    case: values.caseIndex ?? '',
    index,
    number: String(values.sequence).padStart(format.digits, '0'),
    year: values.date.slice(0, 4),
    yy: values.date.slice(2, 4),
    suffix: format.suffix ?? '',
  }
  return format.template.replace(TOKEN, (_, token: keyof typeof parts) => parts[token] ?? '').trim()
}

export type TemplateVerdict =
  | true
  | 'journals.template_too_long'
  | 'journals.template_token'
  | 'journals.template_number'

/** A number template must hold the running number once and no unknown part, or two numbers could look alike (V-10.02). */
export function checkTemplate(template: string): TemplateVerdict {
  if (template.length > MAX_TEMPLATE) return 'journals.template_too_long'
  const tokens = [...template.matchAll(TOKEN)].map((match) => match[1])
  if (tokens.some((token) => !TOKENS.some((known) => known === token))) return 'journals.template_token'
  if (/[{}]/.test(template.replace(TOKEN, ''))) return 'journals.template_token'
  if (tokens.filter((token) => token === 'number').length !== 1) return 'journals.template_number'
  return true
}

/** The period whose counter gives the number: the year of registration, or one period for ever (T-14.07). */
export function periodOf(period: NumberingPeriod, date: string): string {
  return period === 'year' ? date.slice(0, 4) : 'all'
}

/** The next number after the last issued one that nobody has reserved, so that reservations make no gap (V-10.03). */
export function nextSequence(last: number, reserved: readonly number[]): number {
  const taken = new Set(reserved)
  let next = last + 1
  while (taken.has(next)) next += 1
  return next
}

/** One key for all ways of writing a number: case, «№», spaces, dashes, slashes, Latin look-alikes and «ё» do not matter. */
export function normaliseNumber(text: string): string {
  const compact = text
    .replace(/\s+/g, '')
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFC')
    .replace(/[\s\p{M}]+/gu, '')
    .replace(DASHES, '-')
    .replace(/[\\⁄∕]/g, '/')
    .replace(/^(№|N[O°º]?\.?(?=[\dА-ЯЁ]))/u, '')
  return [...compact].map((char) => LOOKALIKES.get(char) ?? (char === 'Ё' ? 'Е' : char)).join('')
}

export type NextNumberVerdict = true | 'journals.number_used' | 'journals.gap_unconfirmed'

/** A journal's next number may not return to a used one, and a gap must be confirmed (T-14.04). */
export function checkNextNumber(
  state: { last: number; highestUsed: number },
  wanted: { next: number; acceptGap: boolean },
): NextNumberVerdict {
  if (wanted.next <= state.highestUsed) return 'journals.number_used'
  if (wanted.next > state.last + 1 && !wanted.acceptGap) return 'journals.gap_unconfirmed'
  return true
}

const BARCODE_DIGITS = 10

/** The barcode's text: an even number of figures, so that Code 128 packs them in pairs and the bars stay wide (V-23.03). */
export const barcodeText = (code: number): string => String(code).padStart(BARCODE_DIGITS, '0')
