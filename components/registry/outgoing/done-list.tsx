'use client'

import { IconAlertTriangle, IconCheck, IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { OutgoingDesk } from '@/lib/contracts/registry-views'
import { formatDate } from '@/lib/text/dates'
import styles from './outgoing.module.css'

/** What has been done: each sending with its day and way, and the bundle that went out. */
export function DoneList({ desk, finished }: { desk: OutgoingDesk; finished: boolean }) {
  const t = useTranslations('registry')
  if (!desk.dispatches.length) return null
  return (
    <div className={styles.done}>
      <ul>
        {desk.dispatches.map((row) => {
          const sent = row.result === 'sent'
          const words = { method: t(`methods.${row.method}`), date: formatDate(row.sentOn) }
          const more = [row.trackNumber, row.note, row.by && t('outgoing.by', { name: row.by })]
          return (
            <li key={row.id} data-result={row.result}>
              {sent ? (
                <IconCheck size={15} stroke={2} aria-hidden />
              ) : (
                <IconAlertTriangle size={15} stroke={1.75} aria-hidden />
              )}
              <span>
                <b>{t(sent ? 'outgoing.sentBy' : 'outgoing.failedBy', words)}</b>
                <small>{more.filter(Boolean).join(' · ')}</small>
              </span>
            </li>
          )
        })}
        {finished && (
          <li data-result="sent">
            <IconCheck size={15} stroke={2} aria-hidden />
            <span>
              <b>{t('outgoing.done')}</b>
            </span>
          </li>
        )}
      </ul>
      {desk.bundle && (
        <a className={styles.link} href={`/api/files/${desk.bundle.fileId}?download`} download={desk.bundle.name}>
          <IconDownload size={15} stroke={1.75} aria-hidden />
          {t('outgoing.bundle')}
        </a>
      )}
    </div>
  )
}
