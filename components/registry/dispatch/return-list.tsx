'use client'

import { IconListNumbers } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState, ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { formatDate } from '@/lib/text/dates'
import styles from './dispatch.module.css'
import { PeriodDay } from './period-day'
import { usePeriod } from './use-period'

/** The register of return: what was given back to its executor, when and why. */
export function ReturnList({ today }: { today: string }) {
  const t = useTranslations('registry.dispatch')
  const { from, until, setFrom, setUntil, period } = usePeriod(today)
  const { data, error, refetch } = useLive(orpc.registry.listReturns, period, { watch: ['registry'] })
  return (
    <div className={styles.groups}>
      <div className={styles.filters}>
        <PeriodDay id="returns-from" label="from" value={from} today={today} onChange={setFrom} />
        <PeriodDay id="returns-until" label="until" value={until} today={today} onChange={setUntil} />
      </div>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={5} height={52} />
      ) : data.rows.length ? (
        <ul className={styles.group}>
          {data.rows.map((row) => (
            <li key={row.id} className={styles.line}>
              <span className={styles.words}>
                <b>
                  {t('returnNumber', { number: row.number, date: formatDate(row.returnedOn) })}{' '}
                  <Link href={`/rooms/${row.documentId}`}>{row.title}</Link>
                </b>
                <span>{row.reason}</span>
                <small>{[row.docNumber, row.addressee, row.by].filter(Boolean).join(' · ')}</small>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState
          icon={<IconListNumbers size={30} stroke={1.5} aria-hidden />}
          title={t('noneReturns')}
          text={t('noneText')}
        />
      )}
    </div>
  )
}
