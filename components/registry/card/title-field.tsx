'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { wordedAs } from '@/lib/requisites/kinds'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { Suggestion } from './suggestion'
import { useProblemText } from './use-problem-text'

const LIMIT = 1000

/** What the letter is about, with what is left of a thousand characters. */
export function TitleField({ form: { values, set }, problems, offers }: FieldsProps) {
  const t = useTranslations('registry.fields')
  return (
    <Field
      label={t(`titleOf.${wordedAs(values.kind)}`)}
      name="title"
      span={12}
      required
      side={t('counter', { count: values.title.length, limit: LIMIT })}
      error={useProblemText(problems)('title')}
      below={<Suggestion offer={offers.title} text={offers.title?.part.title} onTake={set} />}
    >
      {(ids) => (
        <Textarea
          {...ids}
          value={values.title}
          maxLength={LIMIT}
          autosize
          minRows={2}
          maxRows={6}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
      )}
    </Field>
  )
}
