'use client'

import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { CabinetTab } from '@/lib/contracts/cabinet'
import styles from './cabinet.module.css'

type Props = {
  tab: CabinetTab
  counts: Partial<Record<CabinetTab, number>> | undefined
  choose: (tab: CabinetTab) => void
}

const STEP: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 3, ArrowUp: -3 }

/** The six kinds of what one owes, with how many documents each holds; arrows go between them. */
export function CabinetTabs({ tab, counts, choose }: Props) {
  const t = useTranslations('cabinet')
  const tabs = CabinetTab.options
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEP[event.key]
    if (!step) return
    event.preventDefault()
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]
    if (!next) return
    choose(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <div className={styles.tabs} role="tablist" aria-label={t('kinds')} onKeyDown={onKeyDown}>
      {tabs.map((key) => {
        const count = counts?.[key]
        return (
          <button
            key={key}
            type="button"
            role="tab"
            data-tab={key}
            aria-selected={tab === key}
            tabIndex={tab === key ? 0 : -1}
            data-hot={key === 'execute' && (count ?? 0) > 0}
            onClick={() => choose(key)}
          >
            <span className="vz-ell">{t(`tabs.${key}`)}</span>
            <b>{count ?? ''}</b>
          </button>
        )
      })}
    </div>
  )
}
