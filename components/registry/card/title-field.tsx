'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { Suggestion } from './suggestion'
import { useProblemText } from './use-problem-text'

const LIMIT = 1000

/** What the letter is about, with what is left of a thousand characters. */
export function TitleField({ form: { values, base, set }, problems, suggested }: FieldsProps) {
  const t = useTranslations('registry.fields')
  const untouched = values.title === base.title
  const offered = untouched && suggested?.title !== values.title ? suggested?.title : null
  return (
    <Field
      label={t('title')}
      name="title"
      span={12}
      required
      side={t('counter', { count: values.title.length, limit: LIMIT })}
      error={useProblemText(problems)('title')}
      below={<Suggestion text={offered} onTake={() => set({ title: offered ?? '' })} />}
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
