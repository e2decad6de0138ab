'use client'

import { useTranslations } from 'next-intl'
import { useRoom } from '@/components/room/room-context'
import { shownAdditional } from '@/lib/requisites/additional'
import { useAdditionalText } from '../additional/use-additional-text'
import { additionalIn, additionalKey } from '../requisites/fields'
import styles from './card.module.css'
import { EditableFact } from './editable-fact'
import { Fact, Section } from './section'

/**
 * Requisites an administrator has added to the kind (C-09.08): of what the office writes each is changed where it stands, those
 * out of use are only read.
 */
export function AdditionalFacts() {
  const t = useTranslations('card')
  const text = useAdditionalText()
  const { document } = useRoom()
  const values = additionalIn(document)
  const shown = shownAdditional(document.additional, values)
  if (!shown.length) return null
  return (
    <Section title={t('sections.additional')}>
      <dl className={styles.facts}>
        {shown.map(({ id, name, removed }) =>
          document.flow === 'incoming' || removed ? (
            <Fact key={id} label={name} empty={t('empty')}>
              {text(values[id]) && <span className={styles.words}>{text(values[id])}</span>}
            </Fact>
          ) : (
            <EditableFact key={id} field={additionalKey(id)} />
          ),
        )}
      </dl>
    </Section>
  )
}
