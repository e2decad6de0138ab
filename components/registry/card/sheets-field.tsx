'use client'

import { NumberInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { AbsentToggle } from './absent-toggle'
import { absentNow, rulesFor } from './card-values'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { Suggestion } from './suggestion'
import { useProblemText } from './use-problem-text'

/** Sheets of the letter itself, without its annexes. */
export function SheetsField({ form: { values, set }, problems, offers }: FieldsProps) {
  const t = useTranslations('registry')
  const rule = rulesFor(values).sheets
  const off = absentNow(values).includes('sheets')
  const offered = offers.sheets?.part.sheets
  return (
    <Field
      label={t('fields.sheets')}
      name="sheets"
      span={2}
      required={rule !== 'free'}
      side={
        rule === 'absent' && (
          <AbsentToggle field="sheets" absent={values.absent} onChange={(absent) => set({ absent })} />
        )
      }
      error={useProblemText(problems)('sheets')}
      below={<Suggestion short offer={offers.sheets} text={offered ? String(offered) : undefined} onTake={set} />}
    >
      {(ids) => (
        <NumberInput
          {...ids}
          value={off ? '' : (values.sheets ?? '')}
          disabled={off}
          min={1}
          max={10_000}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          onChange={(value) => set({ sheets: value === '' ? null : Number(value) })}
        />
      )}
    </Field>
  )
}
