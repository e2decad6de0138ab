'use client'

import { usePathname, useSearchParams } from 'next/navigation'

/** Which file and page are open stands in the address: search leads here, and a link can be sent. */
export function useOpenFile() {
  const path = usePathname()
  const params = useSearchParams()
  const fileId = params.get('file')
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1)
  const go = (query: string) => window.history.replaceState(null, '', `${path}${query}`)
  return {
    fileId,
    page,
    open: (id: string) => go(`?file=${id}`),
    turn: (to: number) => go(`?file=${fileId}&page=${to}`),
    close: () => go(''),
  }
}
