'use client'

import { useTranslations } from 'next-intl'
import type { TimelineItem } from '@/lib/contracts/documents'
import styles from './feed.module.css'

/** «за Громова А. С., приказ № 118-к»: in whose name an act was done, and by which order. */
export function OnBehalf({ item: { onBehalfOf, order } }: { item: Pick<TimelineItem, 'onBehalfOf' | 'order'> }) {
  const t = useTranslations('rooms.feed')
  if (!onBehalfOf) return null
  const { accusative: name } = onBehalfOf
  return <span className={styles.behalf}>{order ? t('behalfOrder', { name, order }) : t('behalf', { name })}</span>
}
