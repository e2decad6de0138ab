'use client'

import { useTranslations } from 'next-intl'
import { useMoment } from '@/components/ui/use-moment'
import type { HandoutView } from '@/lib/contracts/registry-originals'
import styles from './originals.module.css'

/** Every hand-out of the original, the latest first: to whom, when, by whom, when it came back. */
export function HandoutLog({ log }: { log: HandoutView[] }) {
  const t = useTranslations('registry.originals')
  const moment = useMoment()
  if (!log.length) return <p className={styles.quiet}>{t('logEmpty')}</p>
  return (
    <ol className={styles.log} aria-label={t('log')}>
      {log.map(({ id, person, purpose, handedAt, handedBy, returnedAt, takenBy }) => (
        <li key={id}>
          <b>{[person.name, person.position].filter(Boolean).join(', ')}</b>
          <span>
            {[
              t('handed', { when: moment(handedAt), by: handedBy }),
              purpose && t('purposeOf', { text: purpose }),
              returnedAt ? t('returned', { when: moment(returnedAt), by: takenBy ?? '' }) : t('stillOut'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  )
}
