'use client'

import { Autocomplete } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { PeoplePicker, type Picked } from '@/components/directory/people-picker'
import type { ProposedAddressee } from '@/lib/contracts/registry-duties'
import styles from './card.module.css'
import { ControllerField } from './controller-field'
import { DueField } from './due-field'
import { DutyProposals } from './duty-proposals'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { Suggestion } from './suggestion'
import { useProblemText } from './use-problem-text'

const GROUPS = ['organisations', 'authorities', 'deputies', 'courts', 'citizens', 'invitations'] as const

type Props = FieldsProps & {
  /** Whom the scan names. */
  read: Picked[] | undefined
  /** Who considers such letters by the distribution of duties. */
  proposed: ProposedAddressee[]
}

/** To whom it goes, until when, who keeps the term, with which group of documents it is counted. */
export function RoutingFields({ read = [], proposed, ...props }: Props) {
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
          {read.length > 0 && (
            <Suggestion offer={offers.addressees} text={read.map(({ name }) => name).join(', ')} onTake={set} />
          )}
          <DutyProposals
            proposed={proposed.filter(({ id }) => !read.some((named) => named.id === id))}
            sure={!read.length && proposed.length === 1}
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
