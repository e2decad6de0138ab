'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AccessMark, TypeTile } from '@/components/ui/marks'
import { useMoment } from '@/components/ui/use-moment'
import type { QueueRow } from '@/lib/contracts/registry-views'
import { readDraft } from '../card/card-drafts'
import styles from './queue.module.css'
import { RegisterBy } from './register-by'

type Props = {
  incoming: QueueRow[]
  outgoing: QueueRow[]
  current: string | null
  onOpen: (documentId: string) => void
}

/** Everything that waits for a registrar: received letters, and signed ones of ours, which open their room. */
export function QueueList({ incoming, outgoing, current, onOpen }: Props) {
  const t = useTranslations('registry.queue')
  return (
    <div className={styles.lists}>
      {incoming.length > 0 && (
        <section aria-label={t('incoming')}>
          <h2>{t('incomingCount', { count: incoming.length })}</h2>
          <ul>
            {incoming.map((row) => (
              <li key={row.documentId}>
                <button
                  type="button"
                  className={styles.row}
                  aria-current={row.documentId === current || undefined}
                  onClick={() => onOpen(row.documentId)}
                >
                  <Line row={row} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {outgoing.length > 0 && (
        <section aria-label={t('outgoing')}>
          <h2>{t('outgoingCount', { count: outgoing.length })}</h2>
          <ul>
            {outgoing.map((row) => (
              <li key={row.documentId}>
                <Link className={styles.row} href={`/rooms/${row.documentId}`}>
                  <Line row={row} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Line({ row }: { row: QueueRow }) {
  const t = useTranslations('registry.queue')
  const translation = useTranslations('registry.translation')
  const moment = useMoment()
  const draft = row.flow === 'incoming' && readDraft(row.documentId)
  const number = row.flow === 'incoming' ? row.theirNumber : (row.regNumber ?? row.draftNumber)
  return (
    <>
      <TypeTile kind={row.kind} size={30} />
      <span className={styles.words}>
        <span className={styles.first}>
          <b className="vz-ell">{row.title}</b>
          <AccessMark access={row.access} />
        </span>
        <span className="vz-ell">
          {[row.correspondent, number && `№\u00a0${number}`, moment(row.at)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles.marks}>
        {draft && (
          <span className="vz-chip" data-tone="warn">
            {t('draft')}
          </span>
        )}
        {row.flow !== 'incoming' && (
          <span className="vz-chip" data-tone={row.state === 'send_failed' ? 'bad' : 'ink'}>
            {t(`todo.${todoOf(row.state)}`)}
          </span>
        )}
        {row.translation?.returnedOn === null && (
          <span className="vz-chip" data-tone="warn" title={row.translation.sentTo}>
            {translation('chip')}
          </span>
        )}
        <RegisterBy row={row} />
      </span>
    </>
  )
}

const todoOf = (state: string): 'register' | 'dispatch' | 'again' | 'link' =>
  state === 'registered' ? 'dispatch' : state === 'send_failed' ? 'again' : state === 'sent' ? 'link' : 'register'
