import { missingFields, needsCorrespondent, needsScan } from '@/lib/registry/required-fields'
import { absentNow, type CardField, type CardValues, fieldsOf, isDay, rulesFor } from './card-values'

export type Problem = 'required' | 'missing' | 'not_a_day' | 'future_date' | 'past_due' | 'no_scan' | 'external'
export type Problems = Partial<Record<CardField, Problem>>

/** Fields in the order they are read in, so that the first wrong one gets the focus. */
const READING: CardField[] = [
  'noScanReason',
  'applicant',
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

export const firstWrong = (problems: Problems): CardField | null => READING.find((field) => problems[field]) ?? null

type Around = { hasScan: boolean; damaged?: boolean; today: string }

/** What keeps a card from being registered, field by field; the server asks the same before it gives a number. */
export function problemsOf(values: CardValues, { hasScan, damaged = false, today }: Around): Problems {
  const problems: Problems = {}
  const { kind, appealForm: form } = values
  const rules = rulesFor(values)
  for (const field of missingFields(fieldsOf(values)))
    problems[field] = rules[field] === 'absent' ? 'missing' : 'required'
  if (!values.organisation && needsCorrespondent(kind)) problems.organisation = 'required'
  if (!values.title.trim()) problems.title = 'required'
  if (!values.addressees.length) problems.addressees = 'required'
  if (!hasScan && needsScan({ kind, form }) && !values.noScanReason.trim()) problems.noScanReason = 'no_scan'
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
