'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { Found } from './found'

/** «41 результат», «более 600 результатов», «3 результата среди просмотренных»; and with the time it took. */
export function useCountWords(found: Found | undefined): { total: string; took: string } {
  const t = useTranslations('search')
  const format = useFormatter()
  if (!found) return { total: '', took: '' }
  const { count, more } = found.total
  const total = t(found.lookedTo ? 'totalLooked' : more ? 'totalMore' : 'total', { count })
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  return { total, took: t('took', { total, seconds: format.number(found.tookMs / 1000, digits) }) }
}
