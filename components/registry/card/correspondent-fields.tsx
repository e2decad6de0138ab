'use client'

import { useTranslations } from 'next-intl'
import { wordedAs } from '@/lib/requisites/kinds'
import { ActKindField } from './act-kind-field'
import { AnswersField } from './answers-field'
import styles from './card.module.css'
import type { FieldsProps } from './field-props'
import { OrganisationField } from './organisation-field'
import { TextField } from './text-field'
import { TheirDateField } from './their-date-field'

function SignedByField({ form, problems, offers }: FieldsProps) {
  const t = useTranslations('registry.fields')
  return (
    <TextField
      {...{ form, problems, offers }}
      name="signedBy"
      span={5}
      maxLength={500}
      placeholder={t('signedByHint')}
    />
  )
}

/** From whom the letter is: organisation, who signed, their number and date, what it answers. */
export function CorrespondentFields(props: FieldsProps) {
  const t = useTranslations('registry')
  const { form, problems, offers } = props
  const { kind } = form.values
  return (
    <section className={styles.part} aria-labelledby="card-correspondent">
      <h2 className="vz-section" id="card-correspondent">
        {t(`parts.correspondentOf.${wordedAs(kind)}`)}
      </h2>
      <div className={styles.grid}>
        <OrganisationField {...props} />
        {wordedAs(kind) === 'incoming' && <SignedByField {...props} />}
        {kind === 'act' && <ActKindField {...props} />}
        <TextField
          {...{ form, problems, offers }}
          name="theirNumber"
          label={kind === 'act' ? t('fields.actNumber') : undefined}
          span={4}
          maxLength={100}
        />
        <TheirDateField {...props} label={kind === 'act' ? t('fields.actDate') : undefined} />
        {kind === 'act' && <SignedByField {...props} />}
        <AnswersField {...props} />
      </div>
    </section>
  )
}
