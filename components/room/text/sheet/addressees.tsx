'use client'

import { useTranslations } from 'next-intl'
import type { Addressee } from '@/lib/contracts/requisites'
import { printedAddressee } from '@/lib/requisites/printed'
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
      {addressees.map((one) => (
        <One key={`${one.position}|${one.name}|${one.address}`} {...one} />
      ))}
    </Requisite>
  )
}

/** The name stands under the position, abroad over it. */
function One(addressee: Addressee) {
  const { position, name, address, abroad } = printedAddressee(addressee)
  return (
    <span className={styles.addressee}>
      {abroad && name && <span>{name}</span>}
      {position && <span className={styles.lines}>{position}</span>}
      {!abroad && name && <span>{name}</span>}
      {address && <span className={`${styles.lines} ${styles.postal}`}>{address}</span>}
    </span>
  )
}
