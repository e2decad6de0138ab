'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { BatchCard } from '@/lib/contracts/registry-receipts'
import { BatchMarks } from './batch-marks'
import styles from './receipts.module.css'
import { useAccepted } from './use-accepted'

/** The record of a receipt as it was written down. */
export function BatchFacts({ batch }: { batch: BatchCard }) {
  const t = useTranslations('registry.receipts')
  const ways = useTranslations('registry.ways')
  const accepted = useAccepted()
  const { way, source, broughtBy, items, receipt, note, withdrawn, discrepancies, signedAt, signedBy } = batch
  const when = accepted(batch.acceptedAt)
  const facts: [string, ReactNode][] = [
    [t('way'), ways(way)],
    [t('from'), [source, broughtBy].filter(Boolean).join(', ')],
    [t('when'), t('signedOf', { name: batch.acceptedBy, when })],
    [t('count'), items],
    ...(receipt ? [[t('receipt'), t(`receipts.${receipt}`)] as [string, ReactNode]] : []),
    ...(way === 'courier_service' && signedAt
      ? [[t('signed'), t('signedOf', { name: signedBy ?? '', when: accepted(signedAt) })] as [string, ReactNode]]
      : []),
    ...(discrepancies ? [[t('discrepancies'), discrepancies] as [string, ReactNode]] : []),
    ...(note ? [[t('note'), note] as [string, ReactNode]] : []),
  ]
  return (
    <section className={styles.facts} aria-label={t('number', { number: batch.number })}>
      <div className={styles.marks}>
        <BatchMarks batch={batch} />
      </div>
      {withdrawn !== null && <p className={styles.struck}>{t('struckWhy', { reason: withdrawn })}</p>}
      <dl className="vz-facts">
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
