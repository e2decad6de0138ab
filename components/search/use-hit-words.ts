'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { FoundPlace, SearchHit } from '@/lib/contracts/search'
import { formatDate } from '@/lib/text/dates'

type Numbered = Pick<SearchHit, 'number' | 'draft' | 'date'> & { flow?: SearchHit['flow'] }

/** «вх. № 01-07/1044 от 16.04.2026», «проект 214-П»; nothing when there is no number yet. */
export function useNumberWords(): (one: Numbered | FoundPlace) => string | null {
  const t = useTranslations('search.number')
  return useCallback(
    (one) => {
      if (!one.number) return null
      const flow = 'flow' in one && one.flow ? one.flow : 'internal'
      const number = t(one.draft ? 'draft' : flow, { number: one.number })
      return one.date ? t('of', { number, date: formatDate(one.date) }) : number
    },
    [t],
  )
}
