'use client'

import { DateInput } from '@mantine/dates'
import { useTranslations } from 'next-intl'
import { type PersonChoice, PersonPicker } from '@/components/directory/person-picker'
import { useOfficeDay } from '@/components/ui/office-day'

type Holder = { person: PersonChoice; handedOn: string | null }
type Props = { value: Holder; onChange: (value: Holder) => void; autoFocus?: boolean }

/** The holder of a physical attachment and the day it was handed over. */
export function HolderFields({ value, onChange, autoFocus }: Props) {
  const t = useTranslations('registry.originals.attachments')
  const today = useOfficeDay()()
  return (
    <>
      <PersonPicker
        label={t('holder')}
        value={value.person}
        onChange={(person) => onChange({ ...value, person })}
        required
        autoFocus={autoFocus}
      />
      <DateInput
        label={t('handedOn')}
        value={value.handedOn}
        onChange={(handedOn) => onChange({ ...value, handedOn })}
        valueFormat="DD.MM.YYYY"
        maxDate={today}
        withAsterisk
      />
    </>
  )
}
