'use client'

import { IconClock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { officeNow } from '@/lib/realtime/office-clock'
import { DueChip } from '../ui/due-chip'
import { useWhen } from './use-when'

type Props = { dueAt: string | null; daysLeft: number | null }

/** The term of a decision: the hour on its last day, the date before it, counted in working days. */
export function TermChip({ dueAt, daysLeft }: Props) {
  const t = useTranslations('approval.due')
  const when = useWhen()
  if (!dueAt) return null
  if (!when.isToday(dueAt)) return <DueChip date={when.day(dueAt)} daysLeft={daysLeft} />
  const passed = new Date(dueAt).getTime() < officeNow()
  return (
    <span className="vz-due" data-tone={passed ? 'over' : 'today'}>
      <IconClock size={12} stroke={1.75} aria-hidden />
      {t(passed ? 'passed' : 'until', { time: when.time(dueAt) })}
    </span>
  )
}
