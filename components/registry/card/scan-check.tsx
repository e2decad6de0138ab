'use client'

import { Checkbox } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ScanDoubt } from '@/lib/contracts/files'
import styles from './card.module.css'

type Props = {
  doubts: ScanDoubt[]
  several: boolean
  checked: boolean
  wrong: boolean
  onCheck: (checked: boolean) => void
}

/**
 * Pages of the scan a registrar has to look at before it is the main file; a scan without such pages is confirmed by its registration
 * (R-03.19).
 */
export function ScanCheck({ doubts, several, checked, wrong, onCheck }: Props) {
  const t = useTranslations('registry.scanCheck')
  if (!doubts.length) return null
  return (
    <section className={styles.alert} aria-label={t('title')} data-field="scanChecked">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <div>
        <b>{t('title')}</b>
        <ul className={styles.doubts}>
          {doubts.map(({ fileId, name, page, doubt }) => (
            <li key={`${fileId} ${page}`}>
              {several && `${name}: `}
              {t(doubt, { page })}
            </li>
          ))}
        </ul>
        <Checkbox
          size="xs"
          checked={checked}
          error={wrong ? t('needed') : undefined}
          label={t('checked')}
          onChange={(event) => onCheck(event.currentTarget.checked)}
        />
      </div>
    </section>
  )
}
