'use client'

import { IconInbox } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '../ui/states'

/** Beside the list while no document is open. */
export function NothingOpen() {
  const t = useTranslations('cabinet')
  return (
    <section style={{ display: 'grid', placeItems: 'center', background: 'var(--vz-desk)' }}>
      <EmptyState icon={<IconInbox size={32} stroke={1.5} aria-hidden />} title={t('pick')} text={t('pickText')} />
    </section>
  )
}
