'use client'

import { Button } from '@mantine/core'
import { IconNotebook } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { JournalSubject } from '@/lib/journals/subject'
import styles from './card.module.css'

/** No open journal numbers what is in the card, or only others register in it (T-13.03): said before anybody presses, with the way out (T-14.08). */
export function NoJournal({ subject, others }: { subject: JournalSubject; others: boolean }) {
  const t = useTranslations('registry.noJournal')
  return (
    <div className={styles.alert} role="alert">
      <IconNotebook size={18} stroke={1.75} aria-hidden />
      <p>
        <b>{t(others ? 'others' : subject === 'oral_appeal' ? 'oral' : 'none')}</b>
      </p>
      <Button component={Link} href="/journals" variant="default" h={28} px={9} fz={12.5}>
        {t('open')}
      </Button>
    </div>
  )
}
