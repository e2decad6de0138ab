'use client'

import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/text/dates'
import { AbsentToggle } from './absent-toggle'
import { DayField } from './day-field'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { Suggestion } from './suggestion'
import { useProblemText } from './use-problem-text'

/** The date the letter bears; never later than today. */
export function TheirDateField({ form: { values, set }, problems, suggested, today }: FieldsProps) {
  const t = useTranslations('registry')
  const off = values.absent.includes('theirDate')
  const offered = off || values.theirDate ? null : suggested?.theirDate
  return (
    <Field
      label={t('fields.theirDate')}
      name="theirDate"
      span={3}
      required
      side={<AbsentToggle field="theirDate" absent={values.absent} onChange={(absent) => set({ absent })} />}
      error={useProblemText(problems)('theirDate')}
      below={
        <Suggestion short text={offered && formatDate(offered)} onTake={() => set({ theirDate: offered ?? null })} />
      }
    >
      {(ids) => (
        <DayField
          {...ids}
          value={off ? null : values.theirDate}
          today={today}
          max={today}
          disabled={off}
          placeholder={off ? t('absent.theirDate') : undefined}
          onChange={(theirDate) => set({ theirDate })}
        />
      )}
    </Field>
  )
}
