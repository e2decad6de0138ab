'use client'

import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/text/dates'
import { AbsentToggle } from './absent-toggle'
import { absentNow, rulesFor } from './card-values'
import { DayField } from './day-field'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { Suggestion } from './suggestion'
import { useProblemText } from './use-problem-text'

/** The date the letter bears; never later than today. */
export function TheirDateField({
  form: { values, set },
  problems,
  offers,
  today,
  label,
}: FieldsProps & { label?: string }) {
  const t = useTranslations('registry')
  const rule = rulesFor(values).theirDate
  const off = absentNow(values).includes('theirDate')
  const offered = offers.theirDate?.part.theirDate
  return (
    <Field
      label={label ?? t('fields.theirDate')}
      name="theirDate"
      span={3}
      required={rule !== 'free'}
      side={
        rule === 'absent' && (
          <AbsentToggle field="theirDate" absent={values.absent} onChange={(absent) => set({ absent })} />
        )
      }
      error={useProblemText(problems)('theirDate')}
      below={
        <Suggestion short offer={offers.theirDate} text={offered ? formatDate(offered) : undefined} onTake={set} />
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
