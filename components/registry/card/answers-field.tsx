'use client'

import { useTranslations } from 'next-intl'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { LinksField } from './links-field'
import { Suggestion } from './suggestion'

/** What the letter answers or goes on from; the scan's «На № …» is offered when we have such a letter. */
export function AnswersField({ form: { values, set }, offers }: FieldsProps) {
  const t = useTranslations('registry')
  const found = offers.links?.part.links?.at(-1)
  return (
    <Field
      label={t('fields.links')}
      name="links"
      span={values.kind === 'act' ? 12 : 5}
      below={
        <Suggestion offer={offers.links} text={found && t('links.onOurs', { number: found.number })} onTake={set} />
      }
    >
      {(ids) => (
        <LinksField
          {...ids}
          repeats={values.kind === 'appeal'}
          value={values.links}
          onChange={(links) => set({ links })}
        />
      )}
    </Field>
  )
}
