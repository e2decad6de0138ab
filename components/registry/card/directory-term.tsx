'use client'

import { IconCalendarCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { OfficeCalendar } from '@/components/directory/use-office-calendar'
import type { TermView } from '@/lib/contracts/registry-terms'
import { termEnd } from '@/lib/registry/review-term'
import { formatDate } from '@/lib/text/dates'
import styles from './card.module.css'

type Props = { term: TermView; calendar: OfficeCalendar; onChange: (day: string) => void }

/** The term the directory gives a document of this kind and urgency, put in by a press, with its clause; and until when it is reviewed. */
export function DirectoryTerm({ term, calendar: { off, today }, onChange }: Props) {
  const t = useTranslations('registry.term')
  const { counted, reviewDays, executionDays, source } = term
  const end = (days: number) => termEnd(off, today, { days, counted })
  const review = reviewDays === null ? '' : t('review', { date: formatDate(end(reviewDays)) })
  if (executionDays === null) return <small>{[review, source].filter(Boolean).join(', ')}</small>
  const day = end(executionDays)
  return (
    <button
      type="button"
      className={styles.suggestion}
      data-sure
      title={[source, review].filter(Boolean).join('. ')}
      onClick={() => onChange(day)}
    >
      <IconCalendarCheck size={14} stroke={1.75} aria-hidden />
      <span className="vz-ell">{t('byDirectory', { date: formatDate(day), source })}</span>
    </button>
  )
}
