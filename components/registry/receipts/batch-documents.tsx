'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { TypeTile } from '@/components/ui/marks'
import type { BatchCard } from '@/lib/contracts/registry-receipts'
import dispatch from '../dispatch/dispatch.module.css'
import queue from '../queue/queue.module.css'
import styles from './receipts.module.css'

type Props = { batch: BatchCard; onOpen: (documentId: string) => void }

/** What of a receipt has been taken in: each item opens on the desk. */
export function BatchDocuments({ batch, onOpen }: Props) {
  const t = useTranslations('registry.receipts')
  const id = useId()
  return (
    <section className={dispatch.group} aria-labelledby={id}>
      <div className={dispatch.bar}>
        <h2 id={id}>{t('documents')}</h2>
        <span className={dispatch.count}>{t('taken', { taken: batch.taken, count: batch.items })}</span>
      </div>
      {batch.documents.length ? (
        <ul className={styles.rows}>
          {batch.documents.map(({ documentId, kind, title, number, state }) => (
            <li key={documentId}>
              <button type="button" className={queue.row} onClick={() => onOpen(documentId)}>
                <TypeTile kind={kind} size={30} />
                <span className={queue.words}>
                  <span className={queue.first}>
                    <b className="vz-ell">{title}</b>
                  </span>
                  <span>{number ? t('numberOf', { number }) : t(state === 'queued' ? 'queuedOf' : 'leftOf')}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>{t('noDocuments')}</p>
      )}
    </section>
  )
}
