'use client'

import { useMemo } from 'react'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { dayAfter } from '@/lib/text/working-days'

export type OfficeCalendar = { today: string; off: ReadonlySet<string>; until: string }

const AHEAD_DAYS = 400

/** The days on which the office does not work, from today a year ahead; null until they are known. */
export function useOfficeCalendar(): OfficeCalendar | null {
  const officeDay = useOfficeDay()
  const from = useMemo(() => officeDay(), [officeDay])
  const until = dayAfter(from, AHEAD_DAYS)
  const { data } = useLive(orpc.directory.calendar, { from, until })
  return useMemo(() => (data ? { today: data.today, off: new Set(data.nonWorking), until } : null), [data, until])
}
