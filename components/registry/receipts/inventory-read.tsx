'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { InventoryLine } from '@/lib/contracts/registry-receipts'
import { unreconciled } from '@/lib/registry/delivery-ways'
import dispatch from '../dispatch/dispatch.module.css'
import styles from './receipts.module.css'

const TONES = { matched: 'ok', missing: 'bad', extra: 'warn' } as const

/** An inventory that is signed, or whose record was struck out: what matched and what did not. */
export function InventoryRead({ lines }: { lines: InventoryLine[] }) {
  const t = useTranslations('registry.receipts')
  const id = useId()
  const wrong = unreconciled(lines).length
  return (
    <section className={dispatch.group} aria-labelledby={id}>
      <div className={dispatch.bar}>
        <h2 id={id}>{t('inventory')}</h2>
        <span className={dispatch.count}>{t('sum', { matched: lines.length - wrong, wrong })}</span>
      </div>
      <ul className={styles.inventory}>
        {lines.map(({ envelope, addressee, mark, note }) => (
          <li key={envelope} className={styles.read}>
            <b className="vz-tn">{envelope}</b>
            <span>{[addressee, note].filter(Boolean).join(' · ')}</span>
            <span className="vz-chip" data-tone={mark ? TONES[mark] : 'warn'}>
              {mark ? t(`marks.${mark}`) : t('unmarked')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
