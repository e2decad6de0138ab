'use client'

import { useFormatter, useTranslations } from 'next-intl'

type Props = { date: string; daysLeft: number | null; prefix?: string; done?: boolean }

/** The term of a thing: red when overdue, amber in the last working days, green when it was kept; counted on the production calendar. */
export function DueChip({ date, daysLeft, prefix, done = false }: Props) {
  const t = useTranslations('ui')
  const format = useFormatter()
  const bare = format.dateTime(new Date(`${date}T12:00:00Z`), { day: 'numeric', month: 'short' })
  const day = prefix ? `${prefix} ${bare}` : bare
  if (done) return <Chip tone="done" text={day} title={t('termKept')} />
  if (daysLeft === null) return <span className="vz-due">{day}</span>
  if (daysLeft < 0) return <Chip tone="over" text={t('overdue', { days: -daysLeft })} title={day} />
  if (daysLeft === 0) return <Chip tone="today" text={t('today')} title={day} />
  return <Chip tone={daysLeft <= 3 ? 'soon' : ''} text={day} title={t('daysLeft', { days: daysLeft })} />
}

const Chip = ({ tone, text, title }: { tone: string; text: string; title: string }) => (
  <span className="vz-due" data-tone={tone} title={title}>
    {text}
  </span>
)
