'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { Found } from './found'
import styles from './search.module.css'
import type { SearchActs } from './use-search-state'

type Props = { search: SearchActs; found: Found; waiting: boolean }

/** How far an answer came whose time was up, and the one press that looks on (V-21). */
export function LookedTo({ search, found, waiting }: Props) {
  const t = useTranslations('search.looked')
  const format = useFormatter()
  const { sort, further } = search.state
  if (!found.lookedTo) return null
  const day = format.dateTime(new Date(found.lookedTo), { day: '2-digit', month: '2-digit', year: 'numeric' })
  return (
    <p className={styles.looked} role="status">
      {t(sort === 'old' ? 'upTo' : 'backTo', { day })}
      {further && !waiting ? (
        <span>{t('narrow')}</span>
      ) : (
        <button type="button" disabled={waiting} onClick={search.lookFurther}>
          {t(waiting && further ? 'looking' : 'further')}
        </button>
      )}
    </p>
  )
}
