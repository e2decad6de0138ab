import { OutgoingRequisites, type OutgoingRequisites as Requisites } from '@/lib/contracts/requisites'
import { addressInLine } from '@/lib/countries/address'
import { formatDate } from '@/lib/text/dates'

/** What stands around a text: the words of its card at one moment. */
export type Card = { title: string | null; requisites: Record<string, unknown> | null }
export type RequisiteChange = { field: (typeof FIELDS)[number]; before: string; after: string }

const FIELDS = [
  'title',
  'addressees',
  'heading',
  'replyTo',
  'salutation',
  'attachments',
  'signatory',
  'executor',
] as const

/** The requisites that differ between two moments, as words; none where only the text of a moment was kept. */
export function requisiteChanges(before: Card, after: Card): RequisiteChange[] {
  if (!before.requisites || !after.requisites) return []
  const [a, b] = [wordsOf(before), wordsOf(after)]
  return FIELDS.filter((field) => a[field] !== b[field]).map((field) => ({ field, before: a[field], after: b[field] }))
}

function wordsOf({ title, requisites }: Card): Record<(typeof FIELDS)[number], string> {
  const parsed = OutgoingRequisites.safeParse(requisites)
  const card: Requisites = parsed.success ? parsed.data : OutgoingRequisites.parse({})
  const { addressees, heading, replyTo, salutation, attachments, signatory, executor } = card
  return {
    title: title ?? '',
    addressees: addressees
      .map(({ position, name, address, country }) => line(position, name, addressInLine({ address, country })))
      .join('; '),
    heading,
    replyTo: replyTo ? `№\u00a0${replyTo.number}, ${formatDate(replyTo.date)}` : '',
    salutation,
    attachments: line(attachments),
    signatory: signatory ? line(signatory.position, signatory.name) : '',
    executor: executor ? line(executor.name, executor.phone) : '',
  }
}

const line = (...parts: string[]): string =>
  parts
    .filter(Boolean)
    .map((part) => part.replaceAll('\n', ', '))
    .join(', ')
