'use client'

import { Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRoom } from '@/components/room/room-context'
import { AdditionalField } from './additional-field'
import { AddresseesField } from './addressees-field'
import { CopyNumberField } from './copy-number-field'
import { ExecutorField } from './executor-field'
import { type FieldKey, isAdditional } from './fields'
import { MailingField } from './mailing-field'
import { ReplyToField } from './reply-to-field'
import { SalutationField } from './salutation-field'
import { SignatoryField } from './signatory-field'
import { StampsField } from './stamps-field'
import type { CardEdits } from './use-card-edits'
import { useFieldLabel } from './use-field-label'

type Props = { field: FieldKey; edits: CardEdits; labelled: boolean; autoFocus?: boolean }

const LINES: Partial<Record<FieldKey, number>> = { title: 1000, heading: 1000, attachments: 2000 }

/** The input of one field of the card: the same one in the card and in the drawer beside the letter. */
export function FieldEditor({ field, edits, labelled, autoFocus }: Props) {
  const t = useTranslations('card')
  const { document } = useRoom()
  const label = useFieldLabel()(field)
  const named = labelled ? { label } : { 'aria-label': label }
  if (isAdditional(field)) return <AdditionalField {...{ field, edits, names: { ...named, autoFocus } }} />
  if (field === 'addressees') return <AddresseesField edits={edits} label={labelled ? label : undefined} />
  if (field === 'mailing') return <MailingField edits={edits} named={named} />
  if (field === 'replyTo')
    return <ReplyToField edits={edits} legend={labelled ? label : undefined} autoFocus={autoFocus} />
  if (field === 'signatory') return <SignatoryField edits={edits} legend={labelled ? label : undefined} />
  if (field === 'executor')
    return <ExecutorField edits={edits} legend={labelled ? label : undefined} autoFocus={autoFocus} />
  if (field === 'approvals' || field === 'agreements')
    return <StampsField field={field} edits={edits} legend={labelled ? label : undefined} />
  if (field === 'copyNumber') return <CopyNumberField edits={edits} named={named} autoFocus={autoFocus} />
  if (field === 'salutation') return <SalutationField edits={edits} named={named} autoFocus={autoFocus} />
  const common = {
    ...named,
    value: edits.value(field),
    maxLength: LINES[field],
    'data-autofocus': autoFocus || undefined,
    autoFocus,
    description: t.has(`hints.${field}` as never)
      ? t(`hints.${field}` as never, { layout: document.layout ?? 'other' } as never)
      : undefined,
    onChange: (event: { currentTarget: { value: string } }) => edits.set(field, event.currentTarget.value),
  }
  if (field === 'title')
    return (
      <TextInput
        {...common}
        required
        withAsterisk={labelled}
        error={edits.value('title').trim() ? undefined : t('titleNeeded')}
      />
    )
  return <Textarea {...common} autosize minRows={field === 'attachments' ? 2 : 1} maxRows={6} />
}
