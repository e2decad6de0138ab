'use client'

import { useTranslations } from 'next-intl'
import type { BatchView } from '@/lib/contracts/registry-receipts'

/** How far a receipt is: struck out, unsigned, with discrepancies, how much of it is in the queue. */
export function BatchMarks({ batch }: { batch: BatchView }) {
  const t = useTranslations('registry.receipts')
  const { withdrawn, signedAt, discrepancies, taken, items } = batch
  if (withdrawn !== null) return <span className="vz-chip">{t('struck')}</span>
  const whole = taken >= items
  return (
    <>
      {!signedAt && (
        <span className="vz-chip" data-tone="warn">
          {t('unsigned')}
        </span>
      )}
      {discrepancies && (
        <span className="vz-chip" data-tone="bad">
          {t('discrepant')}
        </span>
      )}
      <span className="vz-chip" data-tone={whole ? 'ok' : undefined}>
        {t(whole ? 'takenAll' : 'taken', { taken, count: items })}
      </span>
    </>
  )
}
