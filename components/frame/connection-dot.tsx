'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useConnection } from '@/lib/realtime/connection'
import styles from './frame.module.css'

const BLINK_MS = 2000

/** Whether this tab hears the office; a break shorter than a blink is not shown. What becomes of edits is said beside the text. */
export function ConnectionDot() {
  const t = useTranslations('frame')
  const state = useConnection()
  const [shown, setShown] = useState(state)
  useEffect(() => {
    const timer = setTimeout(() => setShown(state), state === 'online' ? 0 : BLINK_MS)
    return () => clearTimeout(timer)
  }, [state])
  return (
    <div className={styles.net} data-state={shown} role="status">
      <i aria-hidden />
      <span title={shown === 'offline' ? t('offlineHint') : undefined}>{t(shown)}</span>
    </div>
  )
}
