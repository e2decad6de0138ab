import type { IncomingFields } from '@/lib/contracts/registry'
import type { CardView, RegisteredRef } from '@/lib/contracts/registry-views'
import type { IncomingRequisites } from '@/lib/contracts/requisites'
import type { Absentable } from '@/lib/registry/required-fields'

export type Named = { id: string; name: string }

/** The card as the form holds it: every field on its own, so that two people's changes can be told apart. */
export type CardValues = {
  organisation: Named | null
  signedBy: string
  theirNumber: string
  theirDate: string | null
  links: RegisteredRef[]
  title: string
  deliveryMethod: IncomingRequisites['deliveryMethod']
  sheets: number | null
  attachments: string
  access: 'common' | 'dsp'
  addressees: Named[]
  dueDate: string | null
  onControl: boolean
  controller: Named | null
  group: string
  noScanReason: string
  externalControl: boolean
  urgency: IncomingRequisites['urgency']
  note: string
  envelopeKept: boolean
  absent: Absentable[]
  duplicateChoice: { documentId: string; choice: 'not_duplicate' } | null
}
export type CardField = keyof CardValues

const named = ({ id, name }: Named): Named => ({ id, name })

/** The card as the server keeps it, put into the fields of the form. */
export function valuesOf(card: CardView): CardValues {
  const { title, theirNumber, theirDate, dueDate, access, onControl, requisites, correspondent } = card
  const { signedBy, deliveryMethod, attachments, group, noScanReason, note, envelopeKept, urgency, externalControl } =
    requisites
  return {
    organisation: correspondent && named(correspondent),
    signedBy,
    theirNumber: theirNumber ?? '',
    theirDate,
    links: card.links,
    title,
    deliveryMethod,
    sheets: requisites.sheets ?? null,
    attachments,
    access,
    addressees: card.addressees.map(named),
    dueDate,
    onControl,
    controller: card.controller && named(card.controller),
    group,
    noScanReason,
    externalControl,
    urgency,
    note,
    envelopeKept,
    absent: requisites.absent,
    duplicateChoice: requisites.duplicateChoice ?? null,
  }
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Whether a date field holds a day; words that are no day yet stay in the form as they were typed. */
export const isDay = (value: string | null): value is string => value !== null && ISO_DAY.test(value)

const dayOrNull = (value: string | null): string | null => (isDay(value) ? value : null)

/** What is sent to be saved; a field marked as absent is empty whatever was typed there before. */
export function fieldsOf(
  values: CardValues,
): Omit<IncomingFields, 'correspondentId'> & { correspondentId: string | null } {
  const { absent } = values
  const unless = <T>(field: Absentable, value: T, empty: T): T => (absent.includes(field) ? empty : value)
  const { title, dueDate, access, onControl, deliveryMethod, externalControl, urgency, envelopeKept, duplicateChoice } =
    values
  return {
    title: title.trim(),
    correspondentId: values.organisation?.id ?? null,
    theirNumber: unless('theirNumber', values.theirNumber.trim(), '') || null,
    theirDate: unless('theirDate', dayOrNull(values.theirDate), null),
    access,
    dueDate: dayOrNull(dueDate),
    onControl,
    requisites: {
      addresseeIds: values.addressees.map(({ id }) => id),
      signedBy: unless('signedBy', values.signedBy.trim(), ''),
      sheets: unless('sheets', values.sheets, null),
      attachments: unless('attachments', values.attachments.trim(), ''),
      deliveryMethod,
      group: values.group.trim(),
      controllerId: values.controller?.id ?? null,
      noScanReason: values.noScanReason.trim(),
      externalControl,
      urgency,
      note: values.note.trim(),
      envelopeKept,
      absent,
      linkIds: values.links.map(({ documentId }) => documentId),
      duplicateChoice,
      refusal: '',
    },
  }
}

/** The same card with the words as the server will keep them: no spaces around, nothing in absent fields. */
export function tidied(values: CardValues): CardValues {
  const sent = fieldsOf(values)
  const { signedBy, sheets = null, attachments, group, noScanReason, note } = sent.requisites
  return {
    ...values,
    title: sent.title,
    theirNumber: sent.theirNumber ?? '',
    theirDate: sent.theirDate ?? null,
    dueDate: sent.dueDate ?? null,
    ...{ signedBy, sheets, attachments, group, noScanReason, note },
  }
}

export const sameValue = (one: unknown, two: unknown): boolean => JSON.stringify(one) === JSON.stringify(two)

/** Fields in which two states of one card differ. */
export const changedFields = (one: CardValues, two: CardValues): CardField[] =>
  (Object.keys(one) as CardField[]).filter((field) => !sameValue(one[field], two[field]))
