'use client'

import { Button, SegmentedControl } from '@mantine/core'
import { IconDownload, IconNotebookOff } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useOfficeCalendar } from '@/components/directory/use-office-calendar'
import { useErrorText } from '@/components/ui/error-text'
import { useOfficeDay } from '@/components/ui/office-day'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { api, orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { JournalView } from '@/lib/contracts/journals'
import { JournalActs } from './journal-acts'
import styles from './journals.module.css'
import { type PeriodKey, periodOf } from './periods'
import { RegisterTable } from './register-table'
import { useDownload } from './use-download'

const AppealPlaces = dynamic(() => import('./appeals/appeal-places').then((module) => module.AppealPlaces), {
  ssr: false,
})

const FILES = ['pdf', 'xlsx'] as const
const VIEWS = ['list', 'places'] as const
const PERIODS: PeriodKey[] = ['month', 'quarter', 'year', 'all']

type Props = { journal: JournalView; keeps: boolean; changes: boolean; onChanged: () => void }

/** What a journal registered in a period: on screen, and as the same table on paper (V-20.27). */
export function Register({ journal, keeps, changes, onChanged }: Props) {
  const t = useTranslations('journals')
  const errorText = useErrorText()
  const officeDay = useOfficeDay()
  const today = useOfficeCalendar()?.today ?? officeDay()
  const [period, setPeriod] = useState<PeriodKey>('month')
  const { from, until } = periodOf(period, today)
  const asked = { journalId: journal.id, from: from ?? undefined, until: until ?? undefined }
  const { data, error, refetch, isPlaceholderData } = useLive(orpc.journals.register, asked, { watch: ['registry'] })
  const download = useDownload((as) => api.journals.registerFile({ ...asked, as }))
  const ofAppeals = journal.subject === 'appeal' || journal.subject === 'oral_appeal'
  const [view, setView] = useState<(typeof VIEWS)[number]>('list')
  const shown = isPlaceholderData ? undefined : data
  return (
    <section className={styles.register} aria-label={`${t('register')}: ${journal.name}`}>
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('register')}
          value={period}
          onChange={(value) => setPeriod(value as PeriodKey)}
          data={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
        />
        {ofAppeals && (
          <SegmentedControl
            size="xs"
            aria-label={t('places.view')}
            value={view}
            onChange={(value) => setView(VIEWS.find((one) => one === value) ?? 'list')}
            data={VIEWS.map((value) => ({ value, label: t(`places.${value}`) }))}
          />
        )}
        <span className={styles.total} role="status">
          {shown && t('count', { count: shown.total })}
        </span>
        {(view === 'list' ? FILES : []).map((as) => (
          <Button
            key={as}
            variant="default"
            h={28}
            px={9}
            fz={12.5}
            loading={download.pending === as}
            disabled={!shown?.total || download.pending !== null}
            leftSection={<IconDownload size={15} stroke={1.75} aria-hidden />}
            onClick={() => void download.run(as)}
          >
            {t(`download.${as}`)}
          </Button>
        ))}
        {(keeps || changes) && !journal.closed && <JournalActs {...{ journal, keeps, changes, onChanged }} />}
      </div>
      {download.failure && (
        <p className={styles.failure} role="alert">
          {errorText(download.failure)}
        </p>
      )}
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={10} height={40} />
      ) : data.total === 0 ? (
        <EmptyState
          icon={<IconNotebookOff size={28} stroke={1.5} aria-hidden />}
          title={t('none')}
          text={t('noneText')}
        />
      ) : ofAppeals && view === 'places' ? (
        <AppealPlaces period={asked} />
      ) : (
        <RegisterTable
          rows={data.rows}
          total={data.total}
          incoming={journal.flow === 'incoming'}
          ofAppeals={ofAppeals}
        />
      )}
    </section>
  )
}
