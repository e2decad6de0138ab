'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from './outgoing.module.css'

/** A received letter without a number: its card is filled at the registry's screen. */
export function IncomingWaits({ documentId }: { documentId: string }) {
  const t = useTranslations('registry.outgoing')
  return (
    <section className={styles.block} aria-label={t('incoming')}>
      <h2 className={styles.head}>{t('incoming')}</h2>
      <Button component={Link} href={`/registration?letter=${documentId}`} fullWidth mt={8}>
        {t('openCard')}
      </Button>
    </section>
  )
}
