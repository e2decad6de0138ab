'use client'

import { useTranslations } from 'next-intl'
import { BarcodeBars } from './bars'
import styles from './label.module.css'

type Props = {
  number: string
  date: string
  office: string
  /** What the barcode says; null before the registration, when no barcode may be printed (V-23.03). */
  code: string | null
}

/** The label for the first sheet: barcode, number and date in plain text (V-23.03). */
export function CardLabel({ number, date, office, code }: Props) {
  const t = useTranslations('registry.label')
  return (
    <div className={styles.label} data-future={code ? undefined : true}>
      {code ? (
        <BarcodeBars text={code} label={t('barcode', { code })} />
      ) : (
        <span className={styles.later}>{t('later')}</span>
      )}
      <b>{t('number', { number })}</b>
      <small>
        {date}, {office}
      </small>
    </div>
  )
}
