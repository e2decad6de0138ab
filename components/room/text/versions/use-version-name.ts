'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { RevisionView } from '@/lib/contracts/rooms'

/** What a version is called: its number, its name, or the moment it was kept at, to the minute. */
export function useVersionName() {
  const t = useTranslations('rooms.toolbar')
  const format = useFormatter()
  return useMemo(() => {
    const moment = ({ at }: RevisionView) =>
      format.dateTime(new Date(at), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
    const nameOf = (one: RevisionView): string =>
      one.name ?? (one.number === null ? moment(one) : t('version', { number: one.number }))
    return Object.assign(nameOf, { moment })
  }, [t, format])
}
