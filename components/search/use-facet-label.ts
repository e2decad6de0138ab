'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { FacetKey } from '@/lib/contracts/search'
import type { Found } from './found'

/** What a value of a facet is called: states and groups by our words, the others as the office named them. */
export function useFacetLabel(found: Found | undefined): (key: FacetKey, value: string) => string {
  const t = useTranslations('documents.states')
  const groups = useTranslations('documents.kinds.groups')
  return useCallback(
    (key, value) => {
      if (key === 'states') return t.has(value as never) ? t(value as never) : value
      if (key === 'groups') return groups.has(value as never) ? groups(value as never) : value
      return found?.facets[key].find((one) => one.value === value)?.label ?? '…'
    },
    [found, t, groups],
  )
}
