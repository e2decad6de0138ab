import type { AdditionalRequisiteView } from '@/lib/contracts/documents-kinds'
import { isPostalCode } from '@/lib/countries/postal-code'
import { missingFields, needsCorrespondent, needsScan } from '@/lib/registry/required-fields'
import { type AdditionalField, additionalProblems, isAdditionalField } from './additional-values'
import { absentNow, type CardField, type CardValues, fieldsOf, isDay, rulesFor } from './card-values'

export type Problem =
  | 'unfit'
  | 'postal_code'
  | 'required'
  | 'missing'
  | 'not_a_day'
  | 'future_date'
  | 'past_due'
  | 'no_scan'
  | 'external'
export type ProblemField = CardField | AdditionalField
export type Problems = Partial<Record<ProblemField, Problem>>

/** Fields in the order they are read in, so that the first wrong one gets the focus. */
const READING: CardField[] = [
  'noScanReason',
  'applicant',
  'levels',
  'address',
  'organisation',
  'actKind',
  'signedBy',
  'theirNumber',
  'theirDate',
  'title',
  'sheets',
  'attachments',
  'note',
  'addressees',
  'dueDate',
]

/** The first field that is wrong; requisites added to the kind stand after its own (C-09.08). */
export const firstWrong = (problems: Problems): ProblemField | null =>
  READING.find((field) => problems[field]) ?? (Object.keys(problems) as ProblemField[]).find(isAdditionalField) ?? null

type Around = {
  hasScan: boolean
  /** Whether the kind is registered only with a file or the reason why there is none (C-09.07). */
  fileNeeded?: boolean
  damaged?: boolean
  today: string
  /** Requisites added to the kinds. */
  additional?: AdditionalRequisiteView[]
}

/** What keeps a card from being registered, field by field; the server asks the same before it gives a number. */
export function problemsOf(values: CardValues, { hasScan, fileNeeded, ...around }: Around): Problems {
  const { damaged = false, today, additional = [] } = around
  const problems: Problems = additionalProblems(additional, values)
  const { kind, appealForm: form } = values
  const rules = rulesFor(values)
  for (const field of missingFields(fieldsOf(values)))
    problems[field] = rules[field] === 'absent' ? 'missing' : 'required'
  if (problems.address && values.levels) problems.levels = 'required'
  const code = kind === 'appeal' && values.levels?.postalCode
  if (code && !isPostalCode(code)) problems.levels = 'postal_code'
  if (!values.organisation && needsCorrespondent(kind)) problems.organisation = 'required'
  if (!values.title.trim()) problems.title = 'required'
  if (!values.addressees.length) problems.addressees = 'required'
  if (!hasScan && needsScan({ kind, form, fileNeeded }) && !values.noScanReason.trim())
    problems.noScanReason = 'no_scan'
  if (damaged && !values.note.trim()) problems.note = 'required'
  const { theirDate, dueDate } = values
  if (theirDate && !absentNow(values).includes('theirDate')) {
    if (!isDay(theirDate)) problems.theirDate = 'not_a_day'
    else if (theirDate > today) problems.theirDate = 'future_date'
  }
  if (!dueDate && values.externalControl) problems.dueDate = 'external'
  else if (dueDate && !isDay(dueDate)) problems.dueDate = 'not_a_day'
  else if (dueDate && dueDate < today) problems.dueDate = 'past_due'
  return problems
}
