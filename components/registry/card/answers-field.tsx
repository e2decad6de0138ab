'use client'

import { useTranslations } from 'next-intl'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { LinksField } from './links-field'
import { Suggestion } from './suggestion'

/** What the letter answers or goes on from; the scan's «На № …» is offered when we have such a letter. */
export function AnswersField({ form: { values, set }, suggested }: FieldsProps) {
  const t = useTranslations('registry')
  const found = suggested?.answersTo?.found
  const offered = found && !values.links.some((link) => link.documentId === found.documentId) ? found : null
  return (
    <Field
      label={t('fields.links')}
      name="links"
      span={5}
      below={
        <Suggestion
          text={offered && t('links.onOurs', { number: offered.number })}
          onTake={() => offered && set({ links: [...values.links, offered] })}
        />
      }
    >
      {(ids) => <LinksField {...ids} value={values.links} onChange={(links) => set({ links })} />}
    </Field>
  )
}
