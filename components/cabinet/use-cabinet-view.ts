'use client'

import { useLocalStorage } from '@mantine/hooks'
import { useCallback, useState } from 'react'
import type { CabinetTab, CabinetView } from '@/lib/contracts/cabinet'

export type Chosen = {
  tab: CabinetTab
  view: CabinetView
  sort: 'new' | 'deadline'
  whose: string | undefined
  limit: number
}
export type Choose = (part: Partial<Pick<Chosen, 'tab' | 'view' | 'sort' | 'whose'>>) => void

const PAGE = 200
const MOST = 2000

/** What of the cabinet is looked at; the order is remembered for each tab. */
export function useCabinetView() {
  const [state, setState] = useState<Omit<Chosen, 'sort'>>({
    tab: 'all',
    view: 'current',
    whose: undefined,
    limit: PAGE,
  })
  const [sorts, setSorts] = useLocalStorage<Partial<Record<CabinetTab, Chosen['sort']>>>({
    key: 'vizir:cabinet-sort',
    defaultValue: {},
  })
  const choose: Choose = useCallback(
    ({ sort, ...part }) => {
      if (sort) setSorts((before) => ({ ...before, [state.tab]: sort }))
      setState((before) => ({ ...before, ...part, limit: PAGE }))
    },
    [setSorts, state.tab],
  )
  const more = useCallback(() => setState((before) => ({ ...before, limit: Math.min(MOST, before.limit + PAGE) })), [])
  const chosen: Chosen = { ...state, sort: sorts[state.tab] ?? 'new' }
  return { chosen, choose, more }
}
