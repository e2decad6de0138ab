'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { ACT_KINDS } from '@/lib/registry/received-kinds'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { useProblemText } from './use-problem-text'

/** Which act was received: a law, a decree, an order. */
export function ActKindField({ form: { values, set }, problems }: FieldsProps) {
  const t = useTranslations('registry')
  return (
    <Field label={t('fields.actKind')} name="actKind" span={5} required error={useProblemText(problems)('actKind')}>
      {(ids) => (
        <Select
          {...ids}
          value={values.actKind}
          data={ACT_KINDS.map((value) => ({ value, label: t(`actKinds.${value}`) }))}
          allowDeselect={false}
          placeholder={t('fields.actKindHint')}
          comboboxProps={{ withinPortal: true }}
          onChange={(value) => set({ actKind: ACT_KINDS.find((kind) => kind === value) ?? null })}
        />
      )}
    </Field>
  )
}
