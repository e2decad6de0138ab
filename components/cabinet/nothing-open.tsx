'use client'

import { IconInbox } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { EmptyState } from '../ui/states'
import styles from './cabinet.module.css'
import { Welcome } from './welcome'

/** Beside the list while no document is open; a newcomer with an empty cabinet is shown round. */
export function NothingOpen() {
  const t = useTranslations('cabinet')
  const { data } = useLive(orpc.cabinet.counts, { whose: undefined })
  if (data?.all === 0) return <Welcome />
  return (
    <section className={styles.nothing} aria-label={t('pick')}>
      <EmptyState icon={<IconInbox size={32} stroke={1.5} aria-hidden />} title={t('pick')} text={t('pickText')} />
    </section>
  )
}
