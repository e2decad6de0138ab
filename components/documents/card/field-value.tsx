'use client'

import { useTranslations } from 'next-intl'
import { useRoom } from '@/components/room/room-context'
import { addressInLine } from '@/lib/countries/address'
import { type FieldKey, fieldsOf } from '../requisites/fields'
import { useFieldText } from '../requisites/use-field-text'
import styles from './card.module.css'

/** The value of a field as the card shows it. */
export function FieldValue({ field }: { field: FieldKey }) {
  const t = useTranslations('card')
  const text = useFieldText()
  const fields = fieldsOf(useRoom().document)
  const { addressees } = fields
  if (field === 'addressees' && addressees.length) {
    return (
      <ol className={styles.people}>
        {addressees.map((addressee, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the letter is what tells addressees apart
          <li key={index}>
            <span>{text('addressees', [addressee])}</span>
            {(addressee.address || addressee.country) && <small>{addressInLine(addressee)}</small>}
          </li>
        ))}
      </ol>
    )
  }
  const words = text(field, fields[field])
  return words ? <span className={styles.words}>{words}</span> : <span className={styles.empty}>{t('empty')}</span>
}
