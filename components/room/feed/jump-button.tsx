'use client'

import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from './feed.module.css'

/** The way down, to what is new or to the end. */
export function JumpButton({ unread, onJump }: { unread: number; onJump: () => void }) {
  const t = useTranslations('rooms.feed')
  return (
    <button type="button" className={styles.jump} onClick={onJump} aria-label={unread ? undefined : t('toEnd')}>
      {unread > 0 && t('unread', { count: unread })}
      <IconChevronDown size={16} stroke={1.75} aria-hidden />
    </button>
  )
}
