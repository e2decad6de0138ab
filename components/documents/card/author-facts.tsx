'use client'

import { useTranslations } from 'next-intl'
import { UnknownPlaces } from '@/components/organisations/places/unknown-places'
import type { Appeal } from '@/lib/contracts/requisites'
import styles from './card.module.css'
import { Fact, Section } from './section'

/** Who applied and about what; only those who work with the appeal open this card at all (V-19.27, V-19.28). */
export function AuthorFacts({ appeal }: { appeal: Appeal }) {
  const t = useTranslations('card')
  const { form, applicant, address, levels, phone, email, collective, topic } = appeal
  return (
    <Section title={t('sections.appeal')}>
      <dl className={styles.facts}>
        <Fact label={t('appealForm')}>{t(`appealForms.${form}`)}</Fact>
        <Fact label={t('applicant')} empty={t('empty')}>
          {applicant}
        </Fact>
        <Fact label={t('address')} empty={t('empty')}>
          {address}
          {levels && <UnknownPlaces levels={levels} />}
        </Fact>
        {phone && <Fact label={t('phone')}>{phone}</Fact>}
        {email && <Fact label={t('email')}>{email}</Fact>}
        {collective && <Fact label={t('collective')}>{t('collectiveYes')}</Fact>}
        <Fact label={t('topic')} empty={t('empty')}>
          {topic}
        </Fact>
      </dl>
    </Section>
  )
}
