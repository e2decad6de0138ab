'use client'

import { Autocomplete } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { PeoplePicker } from '@/components/directory/people-picker'
import styles from './card.module.css'
import { ControllerField } from './controller-field'
import { DueField } from './due-field'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { Suggestion } from './suggestion'
import { useProblemText } from './use-problem-text'

const GROUPS = ['organisations', 'authorities', 'deputies', 'courts', 'citizens', 'invitations'] as const

/** To whom it goes, until when, who keeps the term, with which group of documents it is counted. */
export function RoutingFields(props: FieldsProps) {
  const t = useTranslations('registry')
  const { form, problems, offers } = props
  const { values, set } = form
  return (
    <section className={styles.part} aria-labelledby="card-routing">
      <h2 className="vz-section" id="card-routing">
        {t('parts.routing')}
      </h2>
      <div className={styles.grid}>
        <div className={styles.field} data-span={12} data-field="addressees">
          <PeoplePicker
            label={t('fields.addressees')}
            required
            value={values.addressees}
            error={useProblemText(problems)('addressees')}
            onChange={(addressees) => set({ addressees })}
          />
          <Suggestion
            offer={offers.addressees}
            text={offers.addressees?.part.addressees?.map(({ name }) => name).join(', ')}
            onTake={set}
          />
        </div>
        <DueField {...props} />
        <ControllerField form={form} />
        <Field label={t('fields.group')} name="group" span={4}>
          {({ id }) => (
            <Autocomplete
              id={id}
              value={values.group}
              data={GROUPS.map((group) => t(`groups.${group}`))}
              maxLength={500}
              comboboxProps={{ withinPortal: true }}
              onChange={(group) => set({ group })}
            />
          )}
        </Field>
      </div>
    </section>
  )
}
