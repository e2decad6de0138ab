'use client'

import { useTranslations } from 'next-intl'
import { addresseePosition } from '@/lib/requisites/printed'
import { Requisite } from './requisite'
import styles from './sheet.module.css'
import type { SheetData } from './sheet-data'

/** To whom, in the dative, in the upper right; an empty place waits for it without moving the page. */
export function Addressees({ sheet: { requisites, onEdit } }: { sheet: SheetData }) {
  const t = useTranslations('rooms.page')
  const { addressees } = requisites
  if (!addressees.length && !onEdit) return null
  return (
    <Requisite name="addressees" onEdit={onEdit} className={styles.addressees}>
      {!addressees.length && <span className={styles.waiting}>{t('addressee')}</span>}
      {addressees.map(({ name, address, ...one }) => (
        <span key={`${one.position}|${name}|${address}`} className={styles.addressee}>
          <Position text={addresseePosition({ name, address, ...one })} />
          {name && <span>{name}</span>}
          {address && <span className={`${styles.lines} ${styles.postal}`}>{address}</span>}
        </span>
      ))}
    </Requisite>
  )
}

const Position = ({ text }: { text: string }) => (text ? <span className={styles.lines}>{text}</span> : null)
