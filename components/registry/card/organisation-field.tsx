'use client'

import { useTranslations } from 'next-intl'
import { CategoryMenu } from '@/components/organisations/category-menu'
import { OrganisationPicker } from '@/components/organisations/organisation-picker'
import { needsCorrespondent } from '@/lib/registry/required-fields'
import { wordedAs } from '@/lib/requisites/kinds'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { Suggestion } from './suggestion'
import { useProblemText } from './use-problem-text'

/** Who wrote: from the list, from the scan, or a new one. */
export function OrganisationField({ form: { values, set }, problems, offers }: FieldsProps) {
  const t = useTranslations('registry.fields')
  return (
    <Field
      label={t(`organisationOf.${wordedAs(values.kind)}`)}
      name="organisation"
      span={values.kind === 'appeal' ? 12 : 7}
      required={needsCorrespondent(values.kind)}
      side={values.organisation && <CategoryMenu organisationId={values.organisation.id} />}
      error={useProblemText(problems)('organisation')}
      below={
        <Suggestion offer={offers.organisation} text={offers.organisation?.part.organisation?.name} onTake={set} />
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
