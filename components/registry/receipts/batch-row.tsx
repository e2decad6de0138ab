'use client'

import { useTranslations } from 'next-intl'
import type { BatchView } from '@/lib/contracts/registry-receipts'
import queue from '../queue/queue.module.css'
import { BatchMarks } from './batch-marks'
import { showBatch } from './batch-shown'
import styles from './receipts.module.css'
import { useAccepted } from './use-accepted'

/** One receipt in the journal: when, how, from whom, how many and how far it is. */
export function BatchRow({ batch, oneDay }: { batch: BatchView; oneDay: boolean }) {
  const t = useTranslations('registry')
  const accepted = useAccepted()
  const { id, number, way, source, broughtBy, items, acceptedAt, acceptedBy, withdrawn } = batch
  const words = { number, way: t(`ways.${way}`), source }
  const from = [source, broughtBy].filter(Boolean).join(', ')
  return (
    <li data-struck={withdrawn !== null || undefined}>
      <button type="button" className={queue.row} aria-label={t('receipts.row', words)} onClick={() => showBatch(id)}>
        <span className={`vz-tn ${styles.time}`}>{accepted(acceptedAt, oneDay)}</span>
        <span className={queue.words}>
          <span className={queue.first}>
            <b className="vz-ell">{`${t('receipts.number', { number })}, ${words.way.toLowerCase()}`}</b>
          </span>
          <span className="vz-ell">{[from, t('receipts.items', { count: items }), acceptedBy].join(' · ')}</span>
        </span>
        <span className={`${queue.marks} ${styles.marks}`}>
          <BatchMarks batch={batch} />
        </span>
      </button>
    </li>
  )
}
