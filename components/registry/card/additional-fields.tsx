'use client'

import { useTranslations } from 'next-intl'
import { AdditionalInput } from '@/components/documents/additional/additional-input'
import { type AdditionalRequisite, shownAdditional } from '@/lib/requisites/additional'
import { additionalField, additionalNow, withAdditional } from './additional-values'
import styles from './card.module.css'
import { Field } from './field'
import type { FieldsProps } from './field-props'
import { useProblemText } from './use-problem-text'

/** Requisites an administrator has added to the kind that is chosen now (C-09.08). */
export function AdditionalFields({ form, problems }: Pick<FieldsProps, 'form' | 'problems'>) {
  const t = useTranslations('registry')
  const own = shownAdditional(form.additional, {}).filter(({ kind }) => kind === form.values.kind)
  if (!own.length) return null
  return (
    <section className={styles.part} aria-labelledby="card-additional">
      <h2 className="vz-section" id="card-additional">
        {t('parts.additional')}
      </h2>
      <div className={styles.grid}>
        {own.map((requisite) => (
          <AdditionalRow key={requisite.id} {...{ requisite, form, problems }} />
        ))}
      </div>
    </section>
  )
}

const SPANS: Partial<Record<AdditionalRequisite['type'], number>> = { text: 12, number: 4, date: 4, flag: 4 }

type Props = Pick<FieldsProps, 'form' | 'problems'> & { requisite: AdditionalRequisite }

function AdditionalRow({ requisite, form: { values, set }, problems }: Props) {
  const { id, name, type, mandatory } = requisite
  const field = additionalField(id)
  return (
    <Field
      label={name}
      name={field}
      span={SPANS[type] ?? 5}
      required={mandatory}
      error={useProblemText(problems)(field)}
    >
      {(names) => (
        <AdditionalInput
          requisite={requisite}
          value={additionalNow(values)[id] ?? null}
          names={names}
          onChange={(value) => set(withAdditional(values, { id, value }))}
        />
      )}
    </Field>
  )
}
