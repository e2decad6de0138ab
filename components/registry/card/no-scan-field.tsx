'use client'

import { Autocomplete } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { useProblemText } from './use-problem-text'

const REASONS = ['sewn', 'bulky', 'large', 'volume', 'paper', 'media'] as const

/** Why there is no scan: the only thing that may stand in for the file. */
export function NoScanField({ form: { values, set }, problems }: Pick<FieldsProps, 'form' | 'problems'>) {
  const t = useTranslations('registry')
  return (
    <Field
      label={t('fields.noScan')}
      name="noScanReason"
      span={12}
      required
      error={useProblemText(problems)('noScanReason')}
    >
      {(ids) => (
        <Autocomplete
          {...ids}
          value={values.noScanReason}
          data={REASONS.map((reason) => t(`noScan.${reason}`))}
          maxLength={500}
          comboboxProps={{ withinPortal: true }}
          onChange={(noScanReason) => set({ noScanReason })}
        />
      )}
    </Field>
  )
}
