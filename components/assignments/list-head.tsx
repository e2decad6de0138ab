'use client'

import { useTranslations } from 'next-intl'
import styles from './assignments.module.css'

/** Names of the columns; rows repeat nothing of them, so it is for the eyes only. */
export function ListHead() {
  const t = useTranslations('assignments.columns')
  return (
    <div className={styles.head} aria-hidden>
      <span>{t('assignment')}</span>
      <span>{t('executors')}</span>
      <span>{t('term')}</span>
      <span>{t('state')}</span>
    </div>
  )
}
