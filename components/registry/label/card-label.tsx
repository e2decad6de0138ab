'use client'

import { useTranslations } from 'next-intl'
import { BarcodeBars, SquareCode, useLabelMarks } from './bars'
import styles from './label.module.css'

type Props = {
  number: string
  date: string
  office: string
  /** The index of the reception the document goes to. */
  reception?: string | null
  /** What the barcode says; null before the registration, when no barcode may be printed (V-23.03). */
  code: string | null
}

/** The label for the first sheet: barcode, QR code, number and date in plain text (V-23.03). */
export function CardLabel({ number, date, office, reception, code }: Props) {
  const t = useTranslations('registry.label')
  const marks = useLabelMarks(code)
  return (
    <div className={styles.label} data-future={code ? undefined : true}>
      {code ? (
        <BarcodeBars marks={marks} label={t('barcode', { code })} />
      ) : (
        <span className={styles.later}>{t('later')}</span>
      )}
      <div className={styles.below}>
        {code && <SquareCode marks={marks} />}
        <span className={styles.words}>
          <b>{t('number', { number })}</b>
          <small>{[date, reception, office].filter(Boolean).join(', ')}</small>
          {code && <small>{code}</small>}
        </span>
      </div>
    </div>
  )
}
