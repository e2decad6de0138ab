'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useOfficeDay } from '@/components/ui/office-day'
import { officeNow } from '@/lib/realtime/office-clock'
import { datesOf, PERIODS } from '@/lib/text/ready-periods'
import styles from './facets.module.css'
import type { Found } from './found'
import type { SearchActs } from './use-search-state'

const LOWEST = 6

/** When: ready-made periods, and how the found documents lie over the last year. */
export function PeriodFacet({ search, found }: { search: SearchActs; found: Found | undefined }) {
  const t = useTranslations('search')
  const format = useFormatter()
  const officeDay = useOfficeDay()
  const months = found?.facets.months ?? []
  const most = Math.max(1, ...months.map((month) => month.count))
  const { period } = search.state.filters
  const { from = '', to = '9' } = datesOf(period, new Date(officeNow()), officeDay)
  const inPeriod = (month: string) => period !== null && month >= from.slice(0, 7) && month <= to
  const name = (month: string | undefined) =>
    month ? format.dateTime(new Date(`${month}-15T12:00:00Z`), { month: 'short' }) : ''
  const range = { from: name(months[0]?.value), to: name(months.at(-1)?.value) }
  if (!found) return null
  return (
    <fieldset className={styles.group}>
      <legend>
        {t('facets.period')}
        <span>{t('monthRange', range)}</span>
      </legend>
      <div className={styles.months} aria-hidden>
        {months.map(({ value, count }) => (
          <i
            key={value}
            title={`${name(value)}: ${count}`}
            data-on={inPeriod(value) || undefined}
            style={{ height: `${count ? LOWEST + (count / most) * (100 - LOWEST) : LOWEST}%` }}
          />
        ))}
      </div>
      <div className={styles.periods}>
        {PERIODS.map((key) => (
          <button
            key={key}
            type="button"
            aria-pressed={period === key}
            onClick={() => search.setPeriod(period === key ? null : key)}
          >
            {t(`periods.${key}`)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
