'use client'

import { VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DayField } from '../card/day-field'
import processing from '../processing/processing.module.css'

type Props = {
  id: string
  label: 'from' | 'until'
  value: string | null
  today: string
  onChange: (day: string | null) => void
}

/** One end of a period. */
export function PeriodDay({ id, label, value, today, onChange }: Props) {
  const t = useTranslations('registry.volume')
  return (
    <span className={processing.day}>
      <VisuallyHidden>
        <label htmlFor={id}>{t(label)}</label>
      </VisuallyHidden>
      <DayField id={id} error={false} value={value} today={today} max={today} onChange={onChange} />
    </span>
  )
}
