import { useTranslations } from 'next-intl'
import type { CaseChoice } from '@/lib/contracts/archive-filing'
import styles from './filing.module.css'

/** A case to choose: index and heading; under them its unit and year, and what stands against it for this document. */
export function CaseOption({ one }: { one: CaseChoice }) {
  const t = useTranslations()
  const { index, heading, unit, year, carriedOver, recent, fits } = one
  const short = typeof fits === 'string' ? (`archive.filing.against.${fits.split('.')[1]}` as const) : null
  const facts = [
    unit,
    t('archive.yearOf', { year: String(year) }),
    carriedOver && t('archive.filing.dialog.carried'),
    recent && t('archive.filing.dialog.recent'),
  ]
  return (
    <span className={styles.option}>
      <span>
        <b>{index}</b> {heading}
      </span>
      <small>{facts.filter(Boolean).join(' · ')}</small>
      {short && t.has(short as never) && <small className={styles.against}>{t(short as never)}</small>}
    </span>
  )
}
