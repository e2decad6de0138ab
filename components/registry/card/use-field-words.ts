'use client'

import { useTranslations } from 'next-intl'
import { useAdditionalText } from '@/components/documents/additional/use-additional-text'
import type { OfferedKind } from '@/lib/contracts/documents-kinds'
import { addressLine } from '@/lib/countries/address'
import type { Absentable } from '@/lib/registry/required-fields'
import { type Additional, type AdditionalRequisite, shownAdditional } from '@/lib/requisites/additional'
import { formatDate } from '@/lib/text/dates'
import { type CardField, type CardValues, isDay } from './card-values'

const LABELS: Record<CardField, string> = {
  kind: 'kind',
  appealForm: 'appealForm',
  applicant: 'applicant',
  address: 'address',
  levels: 'addressLevels',
  phone: 'phone',
  email: 'email',
  collective: 'collective',
  topic: 'topic',
  actKind: 'actKind',
  organisation: 'organisation',
  signedBy: 'signedBy',
  theirNumber: 'theirNumber',
  theirDate: 'theirDate',
  links: 'links',
  title: 'title',
  deliveryMethod: 'delivery',
  sheets: 'sheets',
  attachments: 'attachments',
  access: 'access',
  addressees: 'addressees',
  dueDate: 'due',
  onControl: 'onControl',
  controller: 'controller',
  group: 'group',
  noScanReason: 'noScan',
  externalControl: 'externalControl',
  urgency: 'urgency',
  note: 'note',
  envelopeKept: 'envelopeKept',
  lookRemarks: 'look',
  absent: 'absent',
  duplicateChoice: 'duplicateChoice',
  additional: 'additional',
}

/** A field's name and its value in words, for showing two cards beside each other. */
export function useFieldWords(
  requisites: readonly AdditionalRequisite[] = [],
  kinds: readonly Pick<OfferedKind, 'key' | 'name'>[] = [],
) {
  const t = useTranslations('registry')
  const label = (field: CardField): string => t(`fields.${LABELS[field]}` as 'fields.title')
  const additionalText = useAdditionalText()
  const additionalWords = (values: Additional) =>
    shownAdditional(requisites, values)
      .filter(({ id }) => id in values)
      .map(({ id, name }) => `${name}: ${additionalText(values[id])}`)
      .join('; ')
  const names = (list: { name: string }[]) => list.map(({ name }) => name).join(', ')
  const words: { [F in CardField]: (value: CardValues[F]) => string } = {
    kind: (value) => kinds.find(({ key }) => key === value)?.name ?? '',
    appealForm: (value) => t(`appealForms.${value}`),
    applicant: String,
    address: String,
    levels: (value) => (value ? addressLine(value) : ''),
    phone: String,
    email: String,
    collective: (value) => t(value ? 'yes' : 'no'),
    topic: String,
    actKind: (value) => (value ? t(`actKinds.${value}`) : ''),
    organisation: (value) => value?.name ?? '',
    signedBy: String,
    theirNumber: String,
    theirDate: (value) => (isDay(value) ? formatDate(value) : (value ?? '')),
    links: (value) => value.map(({ number }) => number).join(', '),
    title: String,
    deliveryMethod: (value) => t(`ways.${value}`),
    sheets: (value) => (value === null ? '' : String(value)),
    attachments: String,
    access: (value) => t(`access.${value}`),
    addressees: names,
    dueDate: (value) => (isDay(value) ? formatDate(value) : (value ?? '')),
    onControl: (value) => t(value ? 'yes' : 'no'),
    controller: (value) => value?.name ?? '',
    group: String,
    noScanReason: String,
    externalControl: (value) => t(value ? 'yes' : 'no'),
    urgency: (value) => t(`urgency.${value}`),
    note: String,
    envelopeKept: (value) => t(value ? 'yes' : 'no'),
    lookRemarks: (value) => value.map((one) => t(`look.${one}`)).join(', ') || t('look.right'),
    absent: (value: Absentable[]) => value.map((field) => t(`absent.of.${field}`)).join(', '),
    duplicateChoice: (value) => t(value ? 'yes' : 'no'),
    additional: (value) => additionalWords(Object.assign({}, ...Object.values(value)) as Additional),
  }
  const text = <F extends CardField>(field: F, values: CardValues): string => words[field](values[field]) || '—'
  return { label, text }
}
