'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type JournalSubject, SUBJECTS } from '@/lib/journals/subject'

/** Appeals are never for official use: their journals are not either (V-19.27). */
export const OF_CITIZENS: ReadonlySet<JournalSubject> = new Set(['appeal', 'oral_appeal'])

type Props = {
  value: JournalSubject
  restricted: boolean
  disabled?: boolean
  description?: string
  onChange: (value: JournalSubject) => void
}

/** What the journal registers; «Устные обращения» is offered at the desk for nothing else (T-14.02, T-14.08). */
export function SubjectField({ value, restricted, onChange, ...rest }: Props) {
  const t = useTranslations('journals')
  const offered = SUBJECTS.filter((subject) => !restricted || !OF_CITIZENS.has(subject))
  return (
    <Select
      label={t('form.subject')}
      value={value}
      data={offered.map((subject) => ({ value: subject, label: t(`subject.${subject}`) }))}
      allowDeselect={false}
      onChange={(chosen) => onChange(SUBJECTS.find((subject) => subject === chosen) ?? 'general')}
      {...rest}
    />
  )
}
