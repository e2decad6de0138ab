'use client'

import { IconScan } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { TypeTile } from '@/components/ui/marks'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import type { AwaitingScan } from '@/lib/contracts/stream-scan'
import { formatDate } from '@/lib/text/dates'
import processing from '../processing/processing.module.css'
import queue from '../queue/queue.module.css'
import registration from '../registration.module.css'

/** Registered documents whose label has not come through the scanner, where the journal requires it (V-23.09). */
export function AwaitingList({ found: { data, error, refetch } }: { found: UseQueryResult<AwaitingScan[]> }) {
  const t = useTranslations('registry')
  return (
    <div className={registration.scroll}>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={8} height={52} />
      ) : data.length ? (
        <ul className={processing.rows}>
          {data.map(({ documentId, kind, title, number, date, journal }) => (
            <li key={documentId}>
              <Link className={queue.row} href={`/rooms/${documentId}/card`}>
                <TypeTile kind={kind} size={30} />
                <span className={queue.words}>
                  <span className={queue.first}>
                    <b className="vz-ell">{title}</b>
                  </span>
                  <span className="vz-ell">
                    {t('links.numbered', { number, date: formatDate(date) })} · {journal}
                  </span>
                </span>
                <span className={queue.marks}>
                  <span className="vz-chip" data-tone="warn">
                    {t('stream.notScanned')}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState
          icon={<IconScan size={30} stroke={1.5} aria-hidden />}
          title={t('stream.awaitingNone')}
          text={t('stream.awaitingText')}
        />
      )}
    </div>
  )
}
