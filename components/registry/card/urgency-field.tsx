'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Urgency } from '@/lib/contracts/requisites'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { Suggestion } from './suggestion'

/** A mark with which the letter goes before all others. */
export function UrgencyField({ form: { values, set }, offers }: FieldsProps) {
  const t = useTranslations('registry')
  const offered = offers.urgency?.part.urgency
  return (
    <Field
      label={t('fields.urgency')}
      name="urgency"
      span={5}
      below={<Suggestion offer={offers.urgency} text={offered && t(`urgency.${offered}`)} onTake={set} />}
    >
      {({ id }) => (
        <Select
          id={id}
          value={values.urgency}
          data={Urgency.options.map((value) => ({ value, label: t(`urgency.${value}`) }))}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          onChange={(value) => set({ urgency: Urgency.parse(value) })}
        />
      )}
    </Field>
  )
}
