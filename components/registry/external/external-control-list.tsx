'use client'

import { IconFlag } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DueChip } from '@/components/ui/due-chip'
import { TypeTile } from '@/components/ui/marks'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { ExternalControlRow } from '@/lib/contracts/registry-views'
import { ListFrame } from '../list-frame'
import processing from '../processing/processing.module.css'
import queue from '../queue/queue.module.css'
import registration from '../registration.module.css'

/** Letters whose terms are set from outside, what is still to be done first (V-14.06). */
export function ExternalControlList({ onClose }: { onClose: () => void }) {
  const t = useTranslations('registry')
  const { data, error, refetch } = useLive(orpc.registry.externalControl, {}, { watch: ['registry'] })
  return (
    <ListFrame title={t('external.list')} onClose={onClose}>
      <div className={registration.scroll}>
        {error && !data ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : !data ? (
          <SkeletonRows count={8} height={52} />
        ) : data.length ? (
          <ul className={processing.rows}>
            {data.map((row) => (
              <li key={row.documentId}>
                <Row row={row} />
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState
            icon={<IconFlag size={30} stroke={1.5} aria-hidden />}
            title={t('external.none')}
            text={t('external.noneText')}
          />
        )}
      </div>
    </ListFrame>
  )
}

function Row({ row }: { row: ExternalControlRow }) {
  const t = useTranslations('registry.external')
  const { documentId, kind, title, number, correspondent, dueDate, daysLeft, finished } = row
  return (
    <Link className={queue.row} href={`/rooms/${documentId}`}>
      <TypeTile kind={kind} size={30} />
      <span className={queue.words}>
        <span className={queue.first}>
          <b className="vz-ell">{title}</b>
        </span>
        <span className="vz-ell">{[`№\u00a0${number}`, correspondent].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={queue.marks}>
        {finished && (
          <span className="vz-chip" data-tone="ok">
            {t('finished')}
          </span>
        )}
        {dueDate && <DueChip date={dueDate} daysLeft={daysLeft} done={finished} />}
      </span>
    </Link>
  )
}
