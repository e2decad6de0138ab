'use client'

import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/ui/error-text'
import { isLost } from '@/lib/api/failure'
import { Act, Notice } from '../notice'
import type { Transfer } from './transfers'
import type { Pictures } from './use-pictures'

/** Pictures on their way into the text, and those that were not taken, each with the reason and the way out. */
export function PicturesUnderWay({ pictures: { rows, transfers } }: { pictures: Pictures }) {
  const t = useTranslations('rooms.pictures')
  const errorText = useErrorText()
  return rows.map((row) =>
    row.failure ? (
      <Notice key={row.id} tone="bad" text={t('refused', { name: row.name, reason: errorText(row.failure) })}>
        {isLost(row.failure) && <Act onClick={() => transfers.retry(row.id)}>{t('retry')}</Act>}
        <Act onClick={() => transfers.drop(row.id)}>{t('dismiss')}</Act>
      </Notice>
    ) : (
      <Notice key={row.id} tone="" text={<Going row={row} />}>
        <Act onClick={() => transfers.drop(row.id)}>{t('cancel')}</Act>
      </Notice>
    ),
  )
}

function Going({ row: { name, share, done, all } }: { row: Transfer }) {
  const t = useTranslations('rooms.pictures')
  if (all > 1 || !name) return t('several', { done, all })
  return share < 1 ? t('sending', { name, percent: Math.round(share * 100) }) : t('checking', { name })
}
