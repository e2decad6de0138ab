import type { ChosenAccess } from '@/lib/contracts/access'
import type { IncomingFields } from '@/lib/contracts/registry'
import type { CardView, RegisteredRef } from '@/lib/contracts/registry-views'
import { Appeal, type IncomingRequisites, type LookRemark } from '@/lib/contracts/requisites'
import { addressLine } from '@/lib/countries/address'
import { type AddressLevels, inLevels } from '@/lib/countries/levels'
import { type ActKind, type AppealForm, ownRequisites } from '@/lib/registry/received-kinds'
import { type Absentable, fieldRules } from '@/lib/registry/required-fields'
import { type Additional, tidyAdditional } from '@/lib/requisites/additional'

export type Named = { id: string; name: string }

/** The card as the form holds it: every field on its own, so that two people's changes can be told apart. */
export type CardValues = {
  kind: string
  appealForm: AppealForm
  applicant: string
  address: string
  /** The address level by level; null while it is written in one line (V-06.02). */
  levels: AddressLevels | null
  phone: string
  email: string
  collective: boolean
  topic: string
  actKind: ActKind | null
  organisation: Named | null
  signedBy: string
  theirNumber: string
  theirDate: string | null
  links: RegisteredRef[]
  title: string
  deliveryMethod: IncomingRequisites['deliveryMethod']
  sheets: number | null
  attachments: string
  access: ChosenAccess
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
  /** What the look at the item found wrong. */
  lookRemarks: LookRemark[]
  absent: Absentable[]
  duplicateChoice: { documentId: string; choice: 'not_duplicate' } | null
  /** Requisites added to a kind, by the kind: nothing typed for one is sent with another (C-09.08). */
  additional: Partial<Record<string, Additional>>
}
export type CardField = keyof CardValues

const named = ({ id, name }: Named): Named => ({ id, name })

/** The card as the server keeps it, put into the fields of the form. */
export function valuesOf(card: CardView): CardValues {
  const { title, theirNumber, theirDate, dueDate, access, onControl, requisites, correspondent } = card
  const { signedBy, deliveryMethod, attachments, group, noScanReason, note, envelopeKept, urgency, externalControl } =
    requisites
  const { form: appealForm, ...appeal } = requisites.appeal ?? Appeal.parse({})
  return {
    kind: card.kind,
    ...{ ...appeal, appealForm, levels: appeal.levels ?? null, actKind: requisites.actKind ?? null },
    organisation: correspondent && named(correspondent),
    signedBy,
    theirNumber: theirNumber ?? '',
    theirDate,
    links: card.links,
    title,
    deliveryMethod,
    sheets: requisites.sheets ?? null,
    attachments,
    access: access === 'dsp' ? 'dsp' : 'common',
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
    lookRemarks: requisites.lookRemarks ?? [],
    absent: requisites.absent,
    duplicateChoice: requisites.duplicateChoice ?? null,
    additional: { [card.kind]: tidyAdditional(requisites.additional ?? {}) },
  }
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Whether a date field holds a day; words that are no day yet stay in the form as they were typed. */
export const isDay = (value: string | null): value is string => value !== null && ISO_DAY.test(value)

const dayOrNull = (value: string | null): string | null => (isDay(value) ? value : null)

type Kinded = Pick<CardValues, 'kind' | 'appealForm'>

/** How each field stands for the kind that is chosen now (V-19.28). */
export const rulesFor = ({ kind, appealForm: form }: Kinded) => fieldRules({ kind, form })

/** Marks that count for this kind: what was marked on a letter is not forgotten when it turns out to be an act. */
export const absentNow = (values: Kinded & Pick<CardValues, 'absent'>): Absentable[] =>
  values.absent.filter((field) => rulesFor(values)[field] === 'absent')

/** What is said on a reception comes in person, and what is personal is chosen by nobody. */
const isOral = ({ kind, appealForm }: Kinded): boolean => kind === 'appeal' && appealForm === 'oral'

function appealOf(values: CardValues): Appeal {
  const { appealForm: form, collective, levels } = values
  const line = levels && inLevels(levels) ? addressLine(levels) : values.address
  const [applicant, address, phone] = [values.applicant.trim(), line.trim(), values.phone.trim()]
  return { form, collective, applicant, address, levels, phone, email: values.email.trim(), topic: values.topic.trim() }
}

/** What is sent to be saved; a field marked as absent is empty whatever was typed there before, and so is one of another kind. */
export function fieldsOf(
  values: CardValues,
): Omit<IncomingFields, 'correspondentId'> & { correspondentId: string | null } {
  const { kind } = values
  const absent = absentNow(values)
  const unless = <T>(field: Absentable, value: T, empty: T): T => (absent.includes(field) ? empty : value)
  const { title, dueDate, onControl, externalControl, urgency, envelopeKept, duplicateChoice } = values
  return {
    kind,
    title: title.trim(),
    correspondentId: values.organisation?.id ?? null,
    theirNumber: unless('theirNumber', values.theirNumber.trim(), '') || null,
    theirDate: unless('theirDate', dayOrNull(values.theirDate), null),
    access: kind === 'appeal' ? 'common' : values.access,
    dueDate: dayOrNull(dueDate),
    onControl,
    requisites: ownRequisites<Appeal, IncomingRequisites>(kind, {
      appeal: appealOf(values),
      actKind: values.actKind,
      addresseeIds: values.addressees.map(({ id }) => id),
      signedBy: unless('signedBy', values.signedBy.trim(), ''),
      sheets: unless('sheets', values.sheets, null),
      attachments: unless('attachments', values.attachments.trim(), ''),
      deliveryMethod: isOral(values) ? 'in_person' : values.deliveryMethod,
      group: values.group.trim(),
      controllerId: values.controller?.id ?? null,
      noScanReason: values.noScanReason.trim(),
      externalControl,
      urgency,
      note: values.note.trim(),
      envelopeKept,
      lookRemarks: isOral(values) ? null : values.lookRemarks,
      absent,
      linkIds: values.links.map(({ documentId }) => documentId),
      duplicateChoice,
      refusal: '',
      additional: tidyAdditional(values.additional[kind] ?? {}),
    }),
  }
}

/** The same card with the words as the server will keep them: no spaces around, nothing in absent fields. */
export function tidied(values: CardValues): CardValues {
  const sent = fieldsOf(values)
  const { signedBy, sheets = null, attachments, group, noScanReason, note, absent, deliveryMethod } = sent.requisites
  const { form: appealForm, ...appeal } = sent.requisites.appeal ?? Appeal.parse({})
  return {
    ...values,
    ...{ ...appeal, appealForm, levels: appeal.levels ?? null },
    ...{ actKind: sent.requisites.actKind ?? null, access: sent.access },
    ...{ absent, deliveryMethod },
    additional: { [values.kind]: sent.requisites.additional ?? {} },
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
