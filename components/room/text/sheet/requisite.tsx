'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './sheet.module.css'

type Props = { onEdit: (() => void) | null; className?: string; children: ReactNode }

/** A requisite on the page: pressed, it opens where it is edited; the page itself is never typed into outside the text. */
export function Requisite({ onEdit, className = '', children }: Props) {
  const t = useTranslations('rooms.toolbar')
  if (!onEdit) return <div className={className}>{children}</div>
  return (
    <button type="button" className={`${styles.requisite} ${className}`} title={t('requisites')} onClick={onEdit}>
      {children}
    </button>
  )
}
