'use client'

import { useTranslations } from 'next-intl'
import type { CabinetTab, CabinetView } from '@/lib/contracts/cabinet'
import styles from './cabinet.module.css'

/** What appears here and why nothing does yet. */
export function EmptyCabinet({ tab, view }: { tab: CabinetTab; view: CabinetView }) {
  const t = useTranslations('cabinet')
  const which = view === 'done' ? 'done' : tab
  return (
    <div className={styles.list}>
      <div className={styles.empty}>
        <span aria-hidden>
          <svg
            width="52"
            height="52"
            viewBox="0 0 52 52"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
            role="presentation"
          >
            <path d="M7 30l6-15a4 4 0 0 1 3.7-2.5h18.6A4 4 0 0 1 39 15l6 15v9a4 4 0 0 1-4 4H11a4 4 0 0 1-4-4z" />
            <path d="M7 30h10.5c.8 0 1.5.5 1.8 1.2l1 2.6c.3.7 1 1.2 1.8 1.2h7.8c.8 0 1.5-.5 1.8-1.2l1-2.6c.3-.7 1-1.2 1.8-1.2H45" />
            <path d="M20.5 22l4 4.5 8-9.5" strokeWidth="2.4" />
          </svg>
        </span>
        <h2>{t(`nothing.${which}.title`)}</h2>
        <p>{t(`nothing.${which}.text`)}</p>
      </div>
    </div>
  )
}
