'use client'

import { Button, Select } from '@mantine/core'
import { IconChartBar, IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { useOfficeDay } from '@/components/ui/office-day'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { api, orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { ListFrame } from '../list-frame'
import registration from '../registration.module.css'
import styles from './dispatch.module.css'
import { PeriodDay } from './period-day'
import { useFile } from './use-file'
import { usePeriod } from './use-period'
import { VolumeTable } from './volume-table'

/** «Объём документооборота» by unit and group in a period, on screen and as a table. */
export function VolumeList({ onClose }: { onClose: () => void }) {
  const t = useTranslations('registry')
  const errorText = useErrorText()
  const today = useOfficeDay()()
  const { from, until, setFrom, setUntil, period } = usePeriod(`${today.slice(0, 8)}01`, today)
  const [unitId, setUnit] = useState<string | null>(null)
  const [group, setGroup] = useState<string | null>(null)
  const asked = { ...period, unitId: unitId ?? undefined, group: group ?? undefined }
  const { data, error, refetch } = useLive(orpc.registry.volume, asked, { watch: ['registry'] })
  const { data: units } = useLive(orpc.directory.units, {})
  const file = useFile()
  const groups = [...new Set([...(data?.groups ?? []), ...(group ? [group] : [])])]
  return (
    <ListFrame
      title={t('volume.list')}
      onClose={onClose}
      acts={
        <Button
          variant="default"
          h={28}
          px={9}
          loading={file.pending}
          leftSection={<IconDownload size={15} stroke={1.75} aria-hidden />}
          onClick={() => void file.run(() => api.registry.volumeFile(asked))}
        >
          {t('volume.download')}
        </Button>
      }
    >
      <div className={registration.scroll}>
        <div className={styles.groups}>
          <div className={styles.filters}>
            <PeriodDay id="volume-from" label="from" value={from} today={today} onChange={setFrom} />
            <PeriodDay id="volume-until" label="until" value={until} today={today} onChange={setUntil} />
            <Select
              aria-label={t('volume.unit')}
              placeholder={t('volume.allUnits')}
              value={unitId}
              data={(units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              clearable
              searchable
              size="xs"
              w={280}
              onChange={setUnit}
            />
            <Select
              aria-label={t('volume.group')}
              placeholder={t('volume.allGroups')}
              value={group}
              data={groups}
              clearable
              size="xs"
              w={240}
              onChange={setGroup}
            />
          </div>
          {file.failure && (
            <p className={styles.wrong} role="alert">
              {errorText(file.failure)}
            </p>
          )}
          {error && !data ? (
            <ErrorState error={error} retry={() => void refetch()} />
          ) : !data ? (
            <SkeletonRows count={6} height={40} />
          ) : data.rows.length ? (
            <VolumeTable rows={data.rows} />
          ) : (
            <EmptyState
              icon={<IconChartBar size={30} stroke={1.5} aria-hidden />}
              title={t('volume.none')}
              text={t('volume.rules')}
            />
          )}
        </div>
      </div>
    </ListFrame>
  )
}
