'use client'

import { useTimeZone } from 'next-intl'
import { useCallback } from 'react'
import { officeNow } from '@/lib/realtime/office-clock'
import { dayIn } from '@/lib/text/wall-clock'

/** The office's time zone: dates on screen are the office's, wherever the person sits. */
export function useOfficeZone(): string {
  const zone = useTimeZone()
  if (!zone) throw new Error('The time zone of the office is not given to the screens.')
  return zone
}

/** The calendar date of a moment in the office, today's without one. */
export function useOfficeDay(): (moment?: Date) => string {
  const zone = useOfficeZone()
  return useCallback((moment = new Date(officeNow())) => dayIn(moment, zone), [zone])
}
