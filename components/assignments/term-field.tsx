'use client'

import { Button } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useFormatter, useTranslations } from 'next-intl'
import { afterWorkingDays, workingDayFrom, workingDaysUntil } from '@/lib/text/working-days'
import { type OfficeCalendar, useOfficeCalendar } from '../directory/use-office-calendar'
import styles from './assignment-form.module.css'

type Props = {
  value: string | null
  onChange: (value: string | null) => void
  /** The term of the letter that is answered. */
  letterDue: string | null
  required: boolean
  error?: string
}

const QUICK = [3, 5, 10]

/** Until when: a day, how many working days that leaves, and a word when it is a day off or later than the letter's own term. */
export function TermField({ value, onChange, letterDue, required, error }: Props) {
  const t = useTranslations('assignments.form')
  const calendar = useOfficeCalendar()
  const hint = useTermHint(calendar, value, letterDue)
  return (
    <div>
      <DateInput
        label={t('term')}
        value={value}
        onChange={onChange}
        valueFormat="DD.MM.YYYY"
        minDate={calendar?.today}
        placeholder={t('termPlaceholder')}
        withAsterisk={required}
        error={error}
        clearable
        clearButtonProps={{ 'aria-label': t('termClear') }}
        getDayProps={(day) => (calendar?.off.has(day) ? { style: { color: 'var(--vz-bad-text)' } } : {})}
        popoverProps={{ withinPortal: true }}
        inputWrapperOrder={['label', 'input', 'error']}
      />
      <div className={styles.quick}>
        {QUICK.map((days) => (
          <Button
            key={days}
            variant="default"
            h={26}
            px={8}
            fz={12}
            disabled={!calendar}
            onClick={() => calendar && onChange(afterWorkingDays(calendar.off, calendar.today, days))}
          >
            {t('quick', { days })}
          </Button>
        ))}
        <span className={styles.hint} data-warn={hint?.warn || undefined} role="status">
          {hint?.text}
        </span>
      </div>
    </div>
  )
}

function useTermHint(calendar: OfficeCalendar | null, value: string | null, letterDue: string | null) {
  const t = useTranslations('assignments.form')
  const format = useFormatter()
  if (!calendar || !value || value > calendar.until) return null
  const day = (date: string) => format.dateTime(new Date(`${date}T12:00:00Z`), { day: 'numeric', month: 'long' })
  if (calendar.off.has(value))
    return { warn: true, text: t('dayOff', { day: day(workingDayFrom(calendar.off, value)) }) }
  if (letterDue && value > letterDue) return { warn: true, text: t('laterThanLetter', { day: day(letterDue) }) }
  return { warn: false, text: t('workingDays', { days: workingDaysUntil(calendar.off, calendar.today, value) }) }
}
