'use client'

import { SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { RECEIVED_KINDS } from '@/lib/registry/received-kinds'
import choice from './choice.module.css'
import { Field } from './field'
import type { FieldsProps } from './field-props'

/** What was received decides which fields the card has; what was typed for another kind comes back with it. */
export function KindField({ form: { values, set } }: Pick<FieldsProps, 'form'>) {
  const t = useTranslations('registry')
  return (
    <Field label={t('fields.kind')} name="kind" span={12} required>
      {({ id }) => (
        <SegmentedControl
          id={id}
          fullWidth
          className={choice.choice}
          aria-label={t('fields.kind')}
          value={values.kind}
          data={RECEIVED_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(value) => set({ kind: RECEIVED_KINDS.find((kind) => kind === value) ?? 'incoming' })}
        />
      )}
    </Field>
  )
}
