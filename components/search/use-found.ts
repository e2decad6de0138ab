'use client'

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useSession } from '@/components/frame/session'
import { useOfficeDay } from '@/components/ui/office-day'
import { orpc } from '@/lib/api/client'
import { failureOf, isLost } from '@/lib/api/failure'
import { officeNow } from '@/lib/realtime/office-clock'
import { useSocket } from '@/lib/realtime/socket'
import { datesOf } from '@/lib/text/ready-periods'
import type { SearchState } from './use-search-state'

const PAUSE_MS = 150
/** Between «something of mine changed» and the moment the index has heard of it. */
const INDEX_MS = 1200

/**
 * What is found for what is asked. Typing waits for a short pause; the previous answer stays on screen until the next
 * one is there; what changes meanwhile in one's documents is asked about again.
 */
export function useFound(state: SearchState, open: boolean) {
  const text = state.query.trim()
  const [settled, setSettled] = useState(text)
  const officeDay = useOfficeDay()
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text ? PAUSE_MS : 0)
    return () => clearTimeout(timer)
  }, [text])
  const input = useMemo(() => {
    const { period, ...chosen } = state.filters
    const { exact, tab: source, sort, limit, further } = state
    const dates = datesOf(period, new Date(officeNow()), officeDay)
    return { query: settled, exact, source, sort, limit, further, ...chosen, ...dates }
  }, [settled, state, officeDay])
  const asked = open && text.length > 0 && settled.length > 0
  const options = orpc.search.find.queryOptions({ input })
  useRefreshed(orpc.search.find.key(), asked)
  const found = useQuery({
    ...options,
    enabled: asked,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 60_000,
    retry: (count, error) => count < 2 && isLost(failureOf(error)),
  })
  const waiting = text.length > 0 && (settled !== text || found.isPlaceholderData || found.isPending)
  // What the list on screen answers; the one asked now may still be on its way.
  const answered = useRef(input)
  if (found.data && !found.isPlaceholderData) answered.current = input
  const data = text ? found.data : undefined
  // A line with slips is answered by the line put right, and places are marked by that one too.
  const answeredBy = { ...answered.current, query: data?.readAs ?? answered.current.query }
  return { ...found, data, waiting, askNow: () => setSettled(text), answered: answeredBy }
}

function useRefreshed(key: readonly unknown[], asked: boolean): void {
  const client = useQueryClient()
  const socket = useSocket()
  const { personId } = useSession()
  const name = JSON.stringify(key)
  useEffect(() => {
    if (!asked) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = socket.watch([`user:${personId}`], () => {
      clearTimeout(timer)
      timer = setTimeout(() => void client.invalidateQueries({ queryKey: JSON.parse(name) as unknown[] }), INDEX_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client, socket, personId, name, asked])
}
