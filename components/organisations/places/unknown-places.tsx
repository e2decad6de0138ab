'use client'

import { useTranslations } from 'next-intl'
import { type AddressLevels, LEVELS } from '@/lib/countries/levels'
import { useDictionary } from './address-levels'
import styles from './places.module.css'

/** What of a kept address was written by hand and is not in the dictionary still (V-06.02). */
export function UnknownPlaces({ levels }: { levels: AddressLevels }) {
  const t = useTranslations('organisations.levels')
  const { data } = useDictionary(levels)
  const unknown = LEVELS.filter((level) => data?.levels.some((one) => one.level === level && !one.known))
  if (!unknown.length) return null
  const names = unknown.map((level) => levels[level]).join(', ')
  return <small className={styles.unknown}>{t('unknownOf', { names })}</small>
}
