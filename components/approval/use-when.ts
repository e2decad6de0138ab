'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useOfficeDay } from '@/components/ui/office-day'

/** Moments as the approval writes them: «16:20» today, «13 мая, 16:20» this year, in tables «13.05.2026, 16:20». */
export function useWhen() {
  const t = useTranslations('ui')
  const format = useFormatter()
  const dayOf = useOfficeDay()
  return useMemo(() => {
    const time = (iso: string) => format.dateTime(new Date(iso), { hour: '2-digit', minute: '2-digit' })
    const date = (iso: string) => format.dateTime(new Date(iso), { day: '2-digit', month: '2-digit', year: 'numeric' })
    const day = (iso: string) => dayOf(new Date(iso))
    const isToday = (iso: string) => day(iso) === dayOf()
    const thisYear = (iso: string) => day(iso).slice(0, 4) === dayOf().slice(0, 4)
    const long = (iso: string) =>
      thisYear(iso) ? format.dateTime(new Date(iso), { day: 'numeric', month: 'long' }) : date(iso)
    return {
      time,
      date,
      day,
      isToday,
      /** The shortest: the hour today, the day before it. */
      brief: (iso: string) => (isToday(iso) ? time(iso) : thisYear(iso) ? date(iso).slice(0, 5) : date(iso)),
      short: (iso: string) => (isToday(iso) ? time(iso) : `${long(iso)}, ${time(iso)}`),
      /** As in a sentence: «начат сегодня, 16:20», «начат 13 мая, 16:20». */
      said: (iso: string) => `${isToday(iso) ? t('today') : long(iso)}, ${time(iso)}`,
      table: (iso: string) => `${thisYear(iso) ? date(iso).slice(0, 5) : date(iso)}, ${time(iso)}`,
      exact: (iso: string) => `${date(iso)}, ${format.dateTime(new Date(iso), { timeStyle: 'medium' })}`,
    }
  }, [format, dayOf, t])
}
