'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { formatDate } from '@/lib/text/dates'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The words of an additional requisite's value, in the card, beside another's and in its past (C-09.08). */
export function useAdditionalText(): (value: unknown) => string {
  const t = useTranslations('documents.kinds')
  const format = useFormatter()
  return useCallback(
    (value) => {
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
      if (typeof value === 'number') return format.number(value, { maximumFractionDigits: 12 })
      if (typeof value !== 'string') return ''
      return DAY.test(value) ? formatDate(value) : value
    },
    [t, format],
  )
}
