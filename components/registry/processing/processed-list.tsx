'use client'

import { ActionIcon, VisuallyHidden } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconListCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useOfficeDay } from '@/components/ui/office-day'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { OutcomeKey } from '@/lib/contracts/registry-processing-views'
import { dayAfter } from '@/lib/text/working-days'
import { isDay } from '../card/card-values'
import { DayField } from '../card/day-field'
import { ListFrame } from '../list-frame'
import registration from '../registration.module.css'
import { ProcessedRows } from './processed-rows'
import styles from './processing.module.css'

type Props = { onOpen: (documentId: string) => void; onClose: () => void }

/** «Обработано»: what left the queue without a number on a day, by outcome. */
export function ProcessedList({ onOpen, onClose }: Props) {
  const t = useTranslations('registry.processing')
  const today = useOfficeDay()()
  const [day, setDay] = useState<string | null>(today)
  const [outcome, setOutcome] = useState<OutcomeKey | null>(null)
  const on = isDay(day) ? day : today
  const asked = { from: on, until: on, outcome: outcome ?? undefined }
  const { data, error, refetch } = useLive(orpc.registry.processed, asked, { watch: ['registry'] })
  const count = (key: OutcomeKey) => data?.counts.find((row) => row.outcome === key)?.n ?? 0
  const all = data?.counts.reduce((sum, { n }) => sum + n, 0) ?? 0
  return (
    <ListFrame title={t('list')} onClose={onClose} acts={<DayChooser {...{ day, today }} onChange={setDay} />}>
      <fieldset className={styles.filters} aria-label={t('byOutcome')}>
        {[null, ...OutcomeKey.options].map((key) => (
          <button
            key={key ?? 'all'}
            type="button"
            className={styles.filter}
            aria-pressed={outcome === key}
            onClick={() => setOutcome(key)}
          >
            {key ? t(`short.${key}`) : t('all')} <span className="vz-tn">{key ? count(key) : all}</span>
          </button>
        ))}
      </fieldset>
      <div className={registration.scroll}>
        {error && !data ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : !data ? (
          <SkeletonRows count={8} height={52} />
        ) : data.rows.length ? (
          <ProcessedRows rows={data.rows} onOpen={onOpen} />
        ) : (
          <EmptyState
            icon={<IconListCheck size={30} stroke={1.5} aria-hidden />}
            title={t('none')}
            text={t('noneText')}
          />
        )}
      </div>
    </ListFrame>
  )
}

const DAY_FIELD = 'processed-day'
type Choice = { day: string | null; today: string; onChange: (day: string | null) => void }

function DayChooser({ day, today, onChange }: Choice) {
  const t = useTranslations('registry.processing')
  const on = isDay(day) ? day : today
  return (
    <span className={styles.day}>
      <ActionIcon variant="default" size={28} aria-label={t('dayBefore')} onClick={() => onChange(dayAfter(on, -1))}>
        <IconChevronLeft size={16} stroke={1.75} />
      </ActionIcon>
      <VisuallyHidden>
        <label htmlFor={DAY_FIELD}>{t('day')}</label>
      </VisuallyHidden>
      <DayField id={DAY_FIELD} error={false} value={day} today={today} max={today} onChange={onChange} />
      <ActionIcon
        variant="default"
        size={28}
        disabled={on >= today}
        aria-label={t('dayAfter')}
        onClick={() => onChange(dayAfter(on, 1))}
      >
        <IconChevronRight size={16} stroke={1.75} />
      </ActionIcon>
    </span>
  )
}
