'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { JournalView } from '@/lib/contracts/journals'
import type { JournalSubject } from '@/lib/journals/subject'

const FLOWS = ['incoming', 'outgoing', 'internal'] as const
type Flow = JournalView['flow']

type Props = {
  value: Flow
  disabled?: boolean
  description?: string
  onChange: (chosen: { flow: Flow; subject?: JournalSubject }) => void
}

/** Whose documents a journal registers; only what is received has a subject of its own (R-02.09, T-14.02). */
export function FlowField({ value, onChange, ...rest }: Props) {
  const t = useTranslations('journals')
  return (
    <Select
      label={t('form.flow')}
      value={value}
      data={FLOWS.map((flow) => ({ value: flow, label: t(`flow.${flow}`) }))}
      allowDeselect={false}
      onChange={(chosen) => {
        const flow = FLOWS.find((one) => one === chosen) ?? 'incoming'
        onChange(flow === 'incoming' ? { flow } : { flow, subject: 'general' })
      }}
      {...rest}
    />
  )
}
