'use client'

import { Select } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRoom } from '@/components/room/room-context'
import { useOfficeZone } from '@/components/ui/office-day'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { ActRow } from './history/act-row'
import { groupByDay } from './history/group-by-day'
import styles from './history/history.module.css'

/** How many records the server gives at once. */
const LIMIT = 500

/** Every recorded act on a document by days: who, when, on whose behalf, by which order, and what it was about. */
export function HistoryTab() {
  const t = useTranslations('card.history')
  const format = useFormatter()
  const zone = useOfficeZone()
  const documentId = useRoom().document.id
  const [person, setPerson] = useState<string | null>(null)
  const watch = [`document:${documentId}`]
  const { data, error, refetch } = useLive(orpc.documents.history, { documentId }, { watch })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows count={8} height={48} />
  const people = [...new Set(data.flatMap(({ actor }) => actor ?? []))].sort((a, b) => a.localeCompare(b, 'ru'))
  const shown = person ? data.filter(({ actor }) => actor === person) : data
  if (!data.length)
    return (
      <EmptyState icon={<IconHistory size={30} stroke={1.5} aria-hidden />} title={t('empty')} text={t('emptyText')} />
    )
  return (
    <ScrollRegion className={styles.history} label={t('label')}>
      <div className={styles.head}>
        <Select
          aria-label={t('filter')}
          placeholder={t('everyone')}
          data={people}
          value={person}
          onChange={setPerson}
          clearable
          searchable
          size="xs"
          w={220}
        />
        <span className={styles.count} role="status">
          {t('count', { count: shown.length })}
        </span>
      </div>
      {data.length === LIMIT && <p className={styles.limit}>{t('limit', { count: LIMIT })}</p>}
      {!shown.length && <EmptyState title={t('empty')} text={t('nobody')} />}
      {groupByDay(shown, zone).map(({ day, acts }) => (
        <section key={day}>
          <h2 className={styles.day}>
            <time dateTime={day}>
              {format.dateTime(new Date(`${day}T12:00:00`), { day: 'numeric', month: 'long', year: 'numeric' })}
            </time>
          </h2>
          <ol>
            {acts.map((act) => (
              <ActRow key={act.seq} act={act} />
            ))}
          </ol>
        </section>
      ))}
    </ScrollRegion>
  )
}
