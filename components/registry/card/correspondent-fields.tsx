'use client'

import { useTranslations } from 'next-intl'
import { AnswersField } from './answers-field'
import styles from './card.module.css'
import type { FieldsProps } from './field-props'
import { OrganisationField } from './organisation-field'
import { TextField } from './text-field'
import { TheirDateField } from './their-date-field'

/** From whom the letter is: organisation, who signed, their number and date, what it answers. */
export function CorrespondentFields(props: FieldsProps) {
  const t = useTranslations('registry')
  const { form, problems, offers } = props
  return (
    <section className={styles.part} aria-labelledby="card-correspondent">
      <h2 className="vz-section" id="card-correspondent">
        {t('parts.correspondent')}
      </h2>
      <div className={styles.grid}>
        <OrganisationField {...props} />
        <TextField
          {...{ form, problems, offers }}
          name="signedBy"
          span={5}
          maxLength={500}
          placeholder={t('fields.signedByHint')}
        />
        <TextField {...{ form, problems, offers }} name="theirNumber" span={4} maxLength={100} />
        <TheirDateField {...props} />
        <AnswersField {...props} />
      </div>
    </section>
  )
}
