export type NumberFormat = { template: string; digits: number; suffix: string | null }
export type NumberValues = { sequence: number; date: string; unitIndex: string | null; caseIndex: string | null }

/** Parts a number may be put together of, in the order they are usually met. */
export const TOKENS = ['unit', 'case', 'index', 'number', 'year', 'yy', 'suffix'] as const
export type Token = (typeof TOKENS)[number]

const TOKEN = /\{([a-z]*)\}/g
const MAX_TEMPLATE = 80

/** Builds the registration number from the classifier indexes and the running number (R-05.08, V-10.02). */
export function formatNumber(format: NumberFormat, values: NumberValues): string {
  const index = [values.unitIndex, values.caseIndex].filter(Boolean).join('-')
  const parts: Record<Token, string> = {
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
