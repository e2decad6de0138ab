'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'

/** The order of a substitution as it was typed, with the word «приказ» where only a number was. */
export function useOrderWords(): (order: string) => string {
  const t = useTranslations('approval.block')
  return useCallback((order) => (/^[№\d]/.test(order.trim()) ? t('orderWord', { order }) : order), [t])
}
