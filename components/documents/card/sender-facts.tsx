'use client'

import { useTranslations } from 'next-intl'
import type { CardView } from '@/lib/contracts/registry-views'
import { type Absentable, fieldRules } from '@/lib/registry/required-fields'
import { formatDate } from '@/lib/text/dates'
import styles from './card.module.css'
import { Fact, Section } from './section'

type Words = Record<'title' | 'body' | 'number' | 'date', string>

/** From whom it is: of a letter who wrote it, of an act who issued it, of an appeal who passed it on (R-31.11, R-02.05, V-19.28). */
export function SenderFacts({ card }: { card: CardView }) {
  const t = useTranslations('card')
  const { kind, requisites, theirNumber, theirDate, correspondent } = card
  const words = useWords(kind)
  const rules = fieldRules({ kind, form: requisites.appeal?.form })
  const none = (field: Absentable) =>
    rules[field] === 'absent' && requisites.absent.includes(field) ? t(`absent.${field}`) : t('empty')
  const byItself = kind === 'appeal' && !correspondent && !theirNumber
  if (byItself && requisites.appeal?.form === 'oral') return null
  return (
    <Section title={byItself ? t('sections.paper') : words.title}>
      <dl className={styles.facts}>
        {requisites.actKind && <Fact label={t('actKind')}>{t(`actKinds.${requisites.actKind}`)}</Fact>}
        {!byItself && (
          <>
            <Fact label={words.body} empty={t('empty')}>
              {correspondent?.name}
            </Fact>
            <Fact label={words.number} empty={none('theirNumber')}>
              {theirNumber && `№\u00a0${theirNumber}`}
            </Fact>
            <Fact label={words.date} empty={none('theirDate')}>
              {theirDate && formatDate(theirDate)}
            </Fact>
          </>
        )}
        {rules.signedBy !== 'none' && (
          <Fact label={t('signedBy')} empty={none('signedBy')}>
            {requisites.signedBy}
          </Fact>
        )}
        <Fact label={t('sheets')} empty={none('sheets')}>
          {requisites.sheets}
        </Fact>
        <Fact label={t('fields.attachments')} empty={none('attachments')}>
          {requisites.attachments}
        </Fact>
      </dl>
    </Section>
  )
}

function useWords(kind: string): Words {
  const t = useTranslations('card')
  const theirs = { number: t('theirNumber'), date: t('theirDate') }
  if (kind === 'appeal') return { title: t('sections.passedOn'), body: t('passedBy'), ...theirs }
  if (kind === 'act')
    return { title: t('sections.act'), body: t('actBody'), number: t('actNumber'), date: t('actDate') }
  return { title: t('sections.sender'), body: t('correspondent'), ...theirs }
}
