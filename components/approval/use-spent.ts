'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'

const MINUTE = 60_000

/** How long a decision took: «45 мин», «2 ч», «3 дня». */
export function useSpent(): (from: string | null, to: string | null) => string | null {
  const t = useTranslations('approval.spent')
  return useCallback(
    (from, to) => {
      if (!from || !to) return null
      const minutes = Math.max(1, Math.round((new Date(to).getTime() - new Date(from).getTime()) / MINUTE))
      if (minutes < 60) return t('minutes', { count: minutes })
      const hours = Math.round(minutes / 60)
      return hours < 24 ? t('hours', { count: hours }) : t('days', { count: Math.round(hours / 24) })
    },
    [t],
  )
}
