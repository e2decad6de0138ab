'use client'

import { IconScale } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { OfficeCalendar } from '@/components/directory/use-office-calendar'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { appealTerm } from '@/lib/registry/appeal-term'
import { termFor } from '@/lib/registry/review-term'
import { formatDate } from '@/lib/text/dates'
import { afterWorkingDays, workingDaysUntil } from '@/lib/text/working-days'
import styles from './card.module.css'
import { isDay } from './card-values'
import { DayField } from './day-field'
import { DirectoryTerm } from './directory-term'
import { ExternalControl } from './external-control'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { useProblemText } from './use-problem-text'

const USUAL = [10, 15, 30]

/** Until when, and how many working days of the production calendar that leaves. */
export function DueField({ form: { values, set }, problems, calendar, today }: FieldsProps) {
  const t = useTranslations('registry')
  const { data: terms = [] } = useLive(orpc.registry.reviewTerms, {}, { watch: ['registry'] })
  const term = termFor(terms, values)
  return (
    <Field
      label={t('fields.due')}
      name="dueDate"
      span={4}
      side={
        calendar &&
        (values.dueDate ? (
          <TermHint value={values.dueDate} calendar={calendar} />
        ) : (
          values.kind !== 'appeal' && <UsualTerms calendar={calendar} onChange={(dueDate) => set({ dueDate })} />
        ))
      }
      required={values.externalControl}
      error={useProblemText(problems)('dueDate')}
      below={
        <>
          {calendar && term && !values.dueDate && (
            <DirectoryTerm term={term} calendar={calendar} onChange={(dueDate) => set({ dueDate })} />
          )}
          {calendar && term?.executionDays == null && values.kind === 'appeal' && !values.dueDate && (
            <AppealTerm calendar={calendar} onChange={(dueDate) => set({ dueDate })} />
          )}
          <ExternalControl values={values} set={set} />
        </>
      }
    >
      {(ids) => (
        <DayField
          {...ids}
          value={values.dueDate}
          today={today}
          min={today}
          off={calendar?.off}
          onChange={(dueDate) => set({ dueDate })}
        />
      )}
    </Field>
  )
}

type Usual = { calendar: OfficeCalendar; onChange: (day: string) => void }

/** The terms letters usually have, a press each. */
function UsualTerms({ calendar, onChange }: Usual) {
  const t = useTranslations('registry.term')
  return (
    <>
      {USUAL.map((days) => (
        <button
          type="button"
          key={days}
          className={styles.absent}
          aria-label={t('set', { days })}
          title={t('set', { days })}
          onClick={() => onChange(afterWorkingDays(calendar.off, calendar.today, days))}
        >
          {days}
        </button>
      ))}
      {t('days')}
    </>
  )
}

/** The term the law gives an appeal, put in by a press (59-ФЗ, article 12). */
function AppealTerm({ calendar, onChange }: Usual) {
  const t = useTranslations('registry.term')
  const day = appealTerm(calendar.off, calendar.today)
  return (
    <button type="button" className={styles.suggestion} data-sure title={t('appealWhy')} onClick={() => onChange(day)}>
      <IconScale size={14} stroke={1.75} aria-hidden />
      <span className="vz-ell">{t('appeal', { date: formatDate(day) })}</span>
    </button>
  )
}

function TermHint({ value, calendar }: { value: string; calendar: OfficeCalendar }) {
  const t = useTranslations('registry.term')
  if (!isDay(value) || value < calendar.today || value > calendar.until) return null
  if (calendar.off.has(value)) return <span className={styles.warn}>{t('dayOff')}</span>
  return <span role="status">{t('left', { days: workingDaysUntil(calendar.off, calendar.today, value) })}</span>
}
