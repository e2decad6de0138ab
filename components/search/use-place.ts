'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { orpc } from '@/lib/api/client'
import { failureOf, isLost } from '@/lib/api/failure'
import type { SearchHit } from '@/lib/contracts/search'

const PAUSE_MS = 120

export type Place = Pick<SearchHit, 'documentId' | 'source' | 'sourceId' | 'part'> & { page: number | null }

/** The chosen place, asked for once the choice has rested: running down the list asks for nothing. */
export function usePlace(place: Place, { query, exact }: { query: string; exact: boolean }) {
  const { documentId, source, sourceId, part, page } = place
  const key = JSON.stringify({ documentId, source, sourceId, part, page: page ?? 0, query, exact })
  const [rested, setRested] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setRested(key), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [key])
  const input = JSON.parse(key) as Parameters<typeof orpc.search.place.call>[0]
  const found = useQuery({
    ...orpc.search.place.queryOptions({ input }),
    enabled: rested === key,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: (count, error) => count < 2 && isLost(failureOf(error)),
  })
  const fresh = rested === key && !found.isPlaceholderData
  return { data: fresh ? found.data : undefined, error: fresh ? found.error : null, retry: () => void found.refetch() }
}
