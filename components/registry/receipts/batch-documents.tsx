'use client'

import { Button } from '@mantine/core'
import { IconListCheck, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { TypeTile } from '@/components/ui/marks'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { BatchCard } from '@/lib/contracts/registry-receipts'
import dispatch from '../dispatch/dispatch.module.css'
import queue from '../queue/queue.module.css'
import styles from './receipts.module.css'
import { TieLetters } from './tie-letters'

type Props = { batch: BatchCard; onOpen: (documentId: string) => void; refresh: () => void }

/** What of a receipt has been taken in: each item opens on the desk; what was in the queue before is put in and taken out. */
export function BatchDocuments({ batch, onOpen, refresh }: Props) {
  const t = useTranslations('registry.receipts')
  const errorText = useErrorText()
  const id = useId()
  const [tying, setTying] = useState(false)
  const untie = useCommand(orpc.registry.untieLetter, { done: refresh, failed: refresh })
  const mayTie = batch.abilities.take === true
  return (
    <section className={dispatch.group} aria-labelledby={id}>
      <div className={dispatch.bar}>
        <h2 id={id}>{t('documents')}</h2>
        <span className={dispatch.count}>{t('taken', { taken: batch.taken, count: batch.items })}</span>
        {mayTie && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconListCheck size={14} stroke={1.75} aria-hidden />}
            onClick={() => setTying(true)}
          >
            {t('tie')}
          </Button>
        )}
      </div>
      {untie.error && (
        <p className={styles.quiet} role="alert">
          {errorText(untie.error)}
        </p>
      )}
      {batch.documents.length ? (
        <ul className={styles.rows}>
          {batch.documents.map(({ documentId, kind, title, number, state }) => (
            <li key={documentId} className={styles.taken}>
              <button type="button" className={queue.row} onClick={() => onOpen(documentId)}>
                <TypeTile kind={kind} size={30} />
                <span className={queue.words}>
                  <span className={queue.first}>
                    <b className="vz-ell">{title}</b>
                  </span>
                  <span>{number ? t('numberOf', { number }) : t(state === 'queued' ? 'queuedOf' : 'leftOf')}</span>
                </span>
              </button>
              {mayTie && state === 'queued' && (
                <button
                  type="button"
                  className="vz-iconbtn"
                  aria-label={t('untie', { title })}
                  title={t('untie', { title })}
                  disabled={untie.pending}
                  onClick={() => void untie.run({ batchId: batch.id, documentId })}
                >
                  <IconX size={16} stroke={1.75} aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>{t('noDocuments')}</p>
      )}
      {tying && (
        <TieLetters
          batchId={batch.id}
          onClose={() => setTying(false)}
          onDone={() => {
            setTying(false)
            refresh()
          }}
        />
      )}
    </section>
  )
}
