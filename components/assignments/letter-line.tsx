'use client'

import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/text/dates'
import { TypeTile } from '../ui/marks'
import styles from './assignment-form.module.css'
import type { Letter } from './form-values'

type Props = { letter: Letter; behalf: { name: string } | null }

/** The letter the instruction answers, and for whom it is given. */
export function LetterLine({ letter, behalf }: Props) {
  const t = useTranslations('assignments.form')
  const number =
    letter.regNumber && t('numberDate', { number: letter.regNumber, date: formatDate(letter.regDate ?? '') })
  return (
    <div className={styles.letter}>
      <TypeTile kind={letter.kind} size={28} onControl={letter.onControl} />
      <span>
        <span className="vz-ell">{letter.title}</span>
        <small className="vz-ell vz-tn">
          {[number, behalf && t('behalf', { name: behalf.name })].filter(Boolean).join(' · ')}
        </small>
      </span>
    </div>
  )
}
