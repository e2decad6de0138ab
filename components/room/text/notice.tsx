'use client'

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './text.module.css'

type NoticeProps = { tone: '' | 'ok' | 'warn' | 'bad'; text: ReactNode; children?: ReactNode }
const ICONS = { '': IconLock, ok: IconCloudCheck, warn: IconCloudOff, bad: IconAlertTriangle }

/** A line over the desk: what is the matter with the text, and what one may do about it. */
export function Notice({ tone, text, children }: NoticeProps) {
  const Icon = ICONS[tone]
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'warn' || tone === 'bad' ? 'alert' : 'status'}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>{text}</span>
      {children}
    </div>
  )
}

type ActProps = { onClick: () => void; loading?: boolean; children: ReactNode }

export const Act = ({ onClick, loading, children }: ActProps) => (
  <Button variant="default" h={26} px={8} fz={12} onClick={onClick} loading={loading}>
    {children}
  </Button>
)
