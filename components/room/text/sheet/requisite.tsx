'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext } from 'react'
import styles from './sheet.module.css'

/** Requisites that break a rule of form; they are underlined like words of the text. */
export const FlawedRequisites = createContext<ReadonlySet<string>>(new Set())

type Props = { name: string; onEdit: (() => void) | null; className?: string; children: ReactNode }

/** A requisite on the page: pressed, it opens where it is edited; the page itself is never typed into outside the text. */
export function Requisite({ name, onEdit, className = '', children }: Props) {
  const t = useTranslations('rooms.toolbar')
  const flawed = useContext(FlawedRequisites).has(name) || undefined
  const marks = { 'data-requisite': name, 'data-flawed': flawed }
  if (!onEdit)
    return (
      <div className={className} {...marks}>
        {children}
      </div>
    )
  return (
    <button
      type="button"
      className={`${styles.requisite} ${className}`}
      title={t('requisites')}
      onClick={onEdit}
      {...marks}
    >
      {children}
    </button>
  )
}
