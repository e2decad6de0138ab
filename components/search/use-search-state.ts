'use client'

import { useCallback, useMemo, useState } from 'react'
import { FACETS, type FacetKey, type SearchSort, type SearchTab } from '@/lib/contracts/search'
import type { KindGroup } from '@/lib/requisites/additional'
import type { PeriodKey } from '@/lib/text/ready-periods'

export type Filters = Record<Exclude<FacetKey, 'groups'>, string[]> & {
  groups: KindGroup[]
  period: PeriodKey | null
}
export type SearchState = {
  query: string
  exact: boolean
  tab: SearchTab
  sort: SearchSort
  filters: Filters
  limit: number
  /** What the time did not reach is looked through as well. */
  further: boolean
}

export const STEP = 30
export const MOST = 200

const NO_FILTERS: Filters = {
  kinds: [],
  groups: [],
  states: [],
  correspondents: [],
  journals: [],
  cases: [],
  authors: [],
  units: [],
  period: null,
}
/** Another question begins with a short list and a short look. */
const ANEW = { limit: STEP, further: false }
const START: SearchState = { query: '', exact: false, tab: 'all', sort: 'relevance', filters: NO_FILTERS, ...ANEW }

/** What is asked for; every change of it begins the list anew. It stays while the page does, so a closed search opens as it was. */
export function useSearchState() {
  const [state, setState] = useState(START)
  const change = useCallback((part: Partial<SearchState>) => setState((known) => ({ ...known, ...ANEW, ...part })), [])
  const acts = useMemo(
    () => ({
      setQuery: (query: string) => change({ query }),
      setExact: (exact: boolean) => change({ exact }),
      setTab: (tab: SearchTab) => change({ tab }),
      setSort: (sort: SearchSort) => change({ sort }),
      setPeriod: (period: PeriodKey | null) =>
        setState((known) => ({ ...known, ...ANEW, filters: { ...known.filters, period } })),
      toggle: (key: FacetKey, value: string) =>
        setState((known) => {
          const chosen: string[] = known.filters[key]
          const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
          return { ...known, ...ANEW, filters: { ...known.filters, [key]: next } }
        }),
      ask: (asked: Omit<SearchState, 'limit' | 'further'>) => change(asked),
      reset: () => change({ filters: NO_FILTERS }),
      lookFurther: () => setState((known) => ({ ...known, further: true })),
      showMore: () => setState((known) => ({ ...known, limit: Math.min(MOST, known.limit + STEP) })),
    }),
    [change],
  )
  return { state, ...acts }
}

export type SearchActs = ReturnType<typeof useSearchState>

export const hasFilters = (filters: Filters): boolean =>
  filters.period !== null || FACETS.some((key) => filters[key].length > 0)
