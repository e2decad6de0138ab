'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Urgency } from '@/lib/contracts/requisites'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { Suggestion } from './suggestion'

/** A mark with which the letter goes before all others; what stands `below` it is of the same paper. */
export function UrgencyField({ form: { values, set }, offers, below }: FieldsProps & { below: ReactNode }) {
  const t = useTranslations('registry')
  const offered = offers.urgency?.part.urgency
  return (
    <Field
      label={t('fields.urgency')}
      name="urgency"
      span={5}
      below={
        <>
          <Suggestion offer={offers.urgency} text={offered && t(`urgency.${offered}`)} onTake={set} />
          {below}
        </>
      }
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
