'use client'

import { Button, Select } from '@mantine/core'
import { IconDownload, IconMapPinOff, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { api, orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { Within } from '@/lib/contracts/journals-appeals'
import { LEVELS, type Level } from '@/lib/countries/levels'
import styles from '../journals.module.css'
import { RegisterTable } from '../register-table'
import { useDownload } from '../use-download'
import places from './appeals.module.css'
import { PlaceCounts } from './place-counts'

type Period = { journalId: string; from?: string; until?: string }

/** Appeals counted by a level of the address; a place narrows the next level, and its appeals stand under the count (V-06.03). */
export function AppealPlaces({ period }: { period: Period }) {
  const t = useTranslations('journals.places')
  const levels = useTranslations('organisations.levels')
  const errorText = useErrorText()
  const [level, setLevel] = useState<Level>('district')
  const [within, setWithin] = useState<Within>({})
  const asked = { ...period, ...within, level }
  const { data, error, refetch } = useLive(orpc.journals.countAppeals, asked, { watch: ['registry'] })
  const download = useDownload(() => api.journals.countAppealsFile(asked))
  const chosen = LEVELS.filter((one) => within[one])
  const choose = (place: Within) => {
    setWithin(place)
    setLevel(LEVELS[LEVELS.indexOf(level) + 1] ?? level)
  }
  return (
    <section className={places.part} aria-label={t('title')}>
      <div className={places.bar}>
        <Select
          size="xs"
          label={t('by')}
          value={level}
          allowDeselect={false}
          onChange={(value) => setLevel(LEVELS.find((one) => one === value) ?? level)}
          data={LEVELS.map((value) => ({ value, label: levels(value) }))}
        />
        <ul className={places.chosen} aria-label={t('within')}>
          {chosen.map((one) => (
            <li key={one}>
              {within[one]}
              <button
                type="button"
                aria-label={t('drop', { name: within[one] ?? '' })}
                onClick={() => setWithin({ ...within, [one]: undefined })}
              >
                <IconX size={13} stroke={2} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
        <Button
          variant="default"
          h={28}
          px={9}
          fz={12.5}
          loading={download.pending === 'xlsx'}
          disabled={!data?.rows.length}
          leftSection={<IconDownload size={15} stroke={1.75} aria-hidden />}
          onClick={() => void download.run('xlsx')}
        >
          {t('xlsx')}
        </Button>
      </div>
      {download.failure && (
        <p className={styles.failure} role="alert">
          {errorText(download.failure)}
        </p>
      )}
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={6} height={36} />
      ) : (
        <div className={places.tables}>
          {data.rows.length ? (
            <PlaceCounts rows={data.rows} level={level} onChoose={choose} />
          ) : (
            <EmptyState
              icon={<IconMapPinOff size={28} stroke={1.5} aria-hidden />}
              title={t('none')}
              text={t('noneText')}
            />
          )}
          <p className={styles.part} role="status">
            {[
              data.without > 0 && t('without', { count: data.without }),
              data.closed > 0 && t('closed', { count: data.closed }),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
          {chosen.length > 0 && <Found period={period} within={within} />}
        </div>
      )}
    </section>
  )
}

/** The appeals whose address stands in the chosen place (V-06.03). */
function Found({ period, within }: { period: Period; within: Within }) {
  const { data } = useLive(orpc.journals.register, { ...period, ...within }, { watch: ['registry'] })
  return data ? (
    <RegisterTable rows={data.rows} total={data.total} incoming ofAppeals />
  ) : (
    <SkeletonRows count={3} height={36} />
  )
}
