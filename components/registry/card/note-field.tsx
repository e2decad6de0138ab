'use client'

import { Checkbox, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { useProblemText } from './use-problem-text'

const LIMIT = 2000

/** «Примечание»: damages and what else must be known of the paper; and whether its envelope is kept. */
export function NoteField({ form: { values, set }, problems }: Pick<FieldsProps, 'form' | 'problems'>) {
  const t = useTranslations('registry.fields')
  return (
    <Field
      label={t('note')}
      name="note"
      span={7}
      error={useProblemText(problems)('note')}
      below={
        <Checkbox
          mt={6}
          size="xs"
          checked={values.envelopeKept}
          label={t('envelopeKept')}
          onChange={(event) => set({ envelopeKept: event.currentTarget.checked })}
        />
      }
    >
      {(ids) => (
        <Textarea
          {...ids}
          value={values.note}
          maxLength={LIMIT}
          autosize
          minRows={1}
          maxRows={6}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      )}
    </Field>
  )
}
