'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { ActionBlock } from './action-block'
import styles from './action-sheet.module.css'

type Props = {
  children?: ReactNode
  begins?: 'raised' | 'lowered'
  /** Something was put into it from outside: it comes up to show it. */
  called?: boolean
}

/** The foot of the feed: what one owes and the place to write. On a phone it is a sheet over the talk that can be lowered. */
export function ActionSheet({ children, begins = 'raised', called = false }: Props) {
  const t = useTranslations('rooms.feed')
  const [lowered, setLowered] = useState(begins === 'lowered')
  useEffect(() => {
    if (called) setLowered(false)
  }, [called])
  return (
    <div className={styles.sheet} data-lowered={lowered || undefined}>
      <button
        type="button"
        className={styles.grip}
        onClick={() => setLowered((value) => !value)}
        aria-expanded={!lowered}
        aria-label={t(lowered ? 'raise' : 'lower')}
      >
        <i aria-hidden />
        {lowered && <span>{t('raise')}</span>}
      </button>
      <div className={styles.acts}>
        <ActionBlock />
      </div>
      {children}
    </div>
  )
}
