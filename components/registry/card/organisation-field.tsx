'use client'

import { useTranslations } from 'next-intl'
import { CategoryMenu } from '@/components/organisations/category-menu'
import { OrganisationPicker } from '@/components/organisations/organisation-picker'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { Suggestion } from './suggestion'
import { useProblemText } from './use-problem-text'

/** Who wrote: from the list, from the scan, or a new one. */
export function OrganisationField({ form: { values, set }, problems, suggested }: FieldsProps) {
  const t = useTranslations('registry.fields')
  const named = values.organisation ? null : suggested?.organisation
  return (
    <Field
      label={t('organisation')}
      name="organisation"
      span={7}
      required
      side={values.organisation && <CategoryMenu organisationId={values.organisation.id} />}
      error={useProblemText(problems)('organisation')}
      below={
        <Suggestion
          text={named?.name}
          onTake={() => named && set({ organisation: { id: named.id, name: named.name } })}
        />
      }
    >
      {({ id, error, 'aria-describedby': describedBy }) => (
        <OrganisationPicker
          {...{ id, error, describedBy }}
          value={values.organisation}
          onChange={(organisation) => set({ organisation })}
          mayAdd
        />
      )}
    </Field>
  )
}
