'use client'

import { useFormatter } from 'next-intl'
import { useCallback } from 'react'

/** The hour mail was accepted at, with the day where it is not told by the list. */
export function useAccepted(): (iso: string, timeOnly?: boolean) => string {
  const format = useFormatter()
  return useCallback(
    (iso, timeOnly = false) => {
      const time = { hour: '2-digit', minute: '2-digit' } as const
      const day = { day: '2-digit', month: '2-digit', year: 'numeric' } as const
      return format.dateTime(new Date(iso), timeOnly ? time : { ...day, ...time })
    },
    [format],
  )
}
