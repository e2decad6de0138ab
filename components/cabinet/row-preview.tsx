'use client'

import { useTranslations } from 'next-intl'
import type { CabinetRow } from '@/lib/contracts/cabinet'
import styles from './cabinet.module.css'
import { useRowWords } from './use-row-words'

/** The last line of a row: an unread message first, else what is owed, else the last event; marks at the right. */
export function RowPreview({ row }: { row: CabinetRow }) {
  const t = useTranslations('cabinet')
  const { icon: Icon, tone, who, verb, text } = useRowWords(row)
  return (
    <span className={styles.line}>
      <span className={`vz-ell ${styles.preview}`}>
        {Icon && (
          <span data-tone={tone}>
            <Icon size={14} stroke={1.75} aria-hidden />
          </span>
        )}
        {who && (
          <>
            <b>{verb ? who : `${who}:`}</b>{' '}
          </>
        )}
        {text}
      </span>
      {row.mentioned && (
        <span className={`vz-cnt ${styles.at}`} role="img" aria-label={t('mentioned')} title={t('mentioned')}>
          @
        </span>
      )}
      {row.unread > 0 && (
        <span className="vz-cnt" role="img" aria-label={t('unread', { count: row.unread })}>
          {row.unread}
        </span>
      )}
    </span>
  )
}
