'use client'

import { Button, Progress } from '@mantine/core'
import { IconStack2, IconUpload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { useMoment } from '@/components/ui/use-moment'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { StreamRow } from '@/lib/contracts/stream-scan'
import { StackParts } from './stack-parts'
import styles from './stream.module.css'

/** Stacks, the newest first, how far each is, and beside them where the pages of one went. */
export function Stacks({ onTake }: { onTake: () => void }) {
  const t = useTranslations('registry.stream')
  const { data, error, refetch } = useLive(orpc.registry.streams, {}, { watch: ['streams'] })
  const [chosen, setChosen] = useState<string | null>(null)
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows count={6} height={64} />
  const current = data.find(({ id }) => id === chosen) ?? data[0]
  if (!current)
    return (
      <EmptyState
        icon={<IconStack2 size={30} stroke={1.5} aria-hidden />}
        title={t('none')}
        text={t('noneText')}
        action={
          <Button leftSection={<IconUpload size={16} stroke={1.75} aria-hidden />} onClick={onTake}>
            {t('take')}
          </Button>
        }
      />
    )
  return (
    <div className={styles.split}>
      <ul className={styles.stacks} aria-label={t('stacks')}>
        {data.map((row) => (
          <li key={row.id}>
            <StackRow row={row} current={row.id === current.id} onOpen={() => setChosen(row.id)} />
          </li>
        ))}
      </ul>
      <StackParts key={current.id} streamId={current.id} />
    </div>
  )
}

function StackRow({ row, current, onOpen }: { row: StreamRow; current: boolean; onOpen: () => void }) {
  const t = useTranslations('registry.stream')
  const moment = useMoment()
  const { name, scannedBy, scannedAt, attached, looseParts, state } = row
  return (
    <button type="button" className={styles.stack} aria-current={current || undefined} onClick={onOpen}>
      <b className="vz-ell">{name}</b>
      <span className="vz-ell">{t('by', { name: scannedBy ?? '', at: moment(scannedAt) })}</span>
      {state === 'done' ? (
        <span className={styles.marks}>
          <span className="vz-chip" data-tone={attached ? 'ok' : undefined}>
            {t('attachedCount', { count: attached })}
          </span>
          {looseParts > 0 && (
            <span className="vz-chip" data-tone="warn">
              {t('looseCount', { count: looseParts })}
            </span>
          )}
        </span>
      ) : (
        <StackProgress row={row} />
      )}
    </button>
  )
}

/** How far the reading has come, at once for everybody who looks. */
export function StackProgress({ row: { state, pages, pagesRead } }: { row: StreamRow }) {
  const t = useTranslations('registry.stream')
  const words = state === 'reading' ? t('reading', { read: pagesRead, count: pages }) : t('attaching')
  return (
    <span className={styles.progress}>
      <span role="status">{words}</span>
      <Progress value={(100 * pagesRead) / Math.max(1, pages)} size={4} aria-label={words} />
    </span>
  )
}
