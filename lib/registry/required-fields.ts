import type { ActKind, AppealForm } from './received-kinds'

/** Fields of a received letter that may be marked as absent on the paper («б/н», «б/д») instead of being filled. */
export const ABSENTABLE = ['theirNumber', 'theirDate', 'signedBy', 'sheets', 'attachments'] as const
export type Absentable = (typeof ABSENTABLE)[number]

/** Fields of an appeal or an act that stand for nothing else when they are empty (V-19.28). */
export const OF_KIND = ['applicant', 'address', 'actKind'] as const
export type RequiredField = Absentable | (typeof OF_KIND)[number]

export type CardFields = {
  kind?: string
  theirNumber?: string | null
  theirDate?: string | null
  requisites: {
    signedBy: string
    sheets?: number | null
    attachments: string
    absent: readonly Absentable[]
    appeal?: { form: AppealForm; applicant: string; address: string } | null
    actKind?: ActKind | null
  }
}

/** `absent` may be marked as missing on the paper, `needed` may not, `free` may stay empty, `none` is not of this kind. */
export type FieldRule = 'absent' | 'needed' | 'free' | 'none'
type Rules = Record<RequiredField, FieldRule>

const LETTER: Rules = {
  ...{ theirNumber: 'absent', theirDate: 'absent', signedBy: 'absent', sheets: 'absent', attachments: 'absent' },
  ...{ applicant: 'none', address: 'none', actKind: 'none' },
}
const WRITTEN: Rules = {
  ...{ theirNumber: 'free', theirDate: 'free', signedBy: 'none', sheets: 'absent', attachments: 'absent' },
  ...{ applicant: 'needed', address: 'needed', actKind: 'none' },
}
/** A received kind without rules of its own is filled like a letter. */
const RULES: Partial<Record<string, Rules>> = {
  appeal: WRITTEN,
  act: { ...LETTER, theirNumber: 'needed', theirDate: 'needed', actKind: 'needed' },
}
/** Said on a reception: there is no paper to count and no address to answer to, unless the person gives one. */
const ORAL: Rules = { ...WRITTEN, sheets: 'free', attachments: 'free', address: 'free' }

/** How each field of a card stands for a kind of received document and, of an appeal, its form (R-31.11, V-19.28). */
export function fieldRules({ kind = 'incoming', form }: { kind?: string; form?: AppealForm | null }): Rules {
  if (kind === 'appeal') return form === 'oral' ? ORAL : WRITTEN
  return RULES[kind] ?? LETTER
}

const FIELDS: readonly RequiredField[] = [...ABSENTABLE, ...OF_KIND]

/** Fields that are neither filled nor, where they may be, marked as absent: with any of them left nothing is registered. */
export function missingFields({ kind, theirNumber, theirDate, requisites }: CardFields): RequiredField[] {
  const { signedBy, sheets, attachments, absent, appeal, actKind } = requisites
  const { applicant, address } = appeal ?? {}
  const values: Record<RequiredField, unknown> = {
    ...{ theirNumber, theirDate, signedBy, sheets, attachments },
    ...{ applicant, address, actKind },
  }
  const rules = fieldRules({ kind, form: appeal?.form })
  const marked = (field: RequiredField) => absent.some((other) => other === field)
  return FIELDS.filter(
    (field) => !values[field] && (rules[field] === 'needed' || (rules[field] === 'absent' && !marked(field))),
  )
}

/** The correspondent of an appeal is who passed it on, and there may be nobody; all else comes from somebody (V-19.28). */
export const needsCorrespondent = (kind: string): boolean => kind !== 'appeal'

type Scanned = { kind: string; form?: AppealForm | null; fileNeeded?: boolean }

/**
 * An oral appeal has no paper, so nothing is scanned and no reason is asked for; nor of a kind that is registered
 * without a file (C-09.07).
 */
export const needsScan = ({ kind, form, fileNeeded = true }: Scanned): boolean =>
  fileNeeded && !(kind === 'appeal' && form === 'oral')
