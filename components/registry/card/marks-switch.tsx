'use client'

import { IconTextScan2 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from './scan.module.css'

/** Shows or hides on the scan what was read from it. */
export function MarksSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const t = useTranslations('registry.scan')
  return (
    <button type="button" className={styles.switch} aria-pressed={on} onClick={() => onChange(!on)}>
      <IconTextScan2 size={16} stroke={1.75} aria-hidden />
      {t('fields')}
    </button>
  )
}
