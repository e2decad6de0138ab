'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { officeNow } from '@/lib/realtime/office-clock'
import { useOfficeDay } from './office-day'

/** «10:31» today, «вчера», «12 мая» this year, «12.05.2025» before. */
export function useMoment(): (iso: string) => string {
  const format = useFormatter()
  const t = useTranslations('ui')
  const dayOf = useOfficeDay()
  return useCallback(
    (iso) => {
      const moment = new Date(iso)
      const now = new Date(officeNow())
      const yesterday = new Date(now.getTime() - 86_400_000)
      if (dayOf(moment) === dayOf(now)) return format.dateTime(moment, { hour: '2-digit', minute: '2-digit' })
      if (dayOf(moment) === dayOf(yesterday)) return t('yesterday')
      if (dayOf(moment).slice(0, 4) === dayOf(now).slice(0, 4))
        return format.dateTime(moment, { day: 'numeric', month: 'short' })
      return format.dateTime(moment, { day: '2-digit', month: '2-digit', year: 'numeric' })
    },
    [format, t, dayOf],
  )
}
