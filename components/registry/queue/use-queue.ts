'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useRef } from 'react'
import { useSession } from '@/components/frame/session'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { QueueRow } from '@/lib/contracts/registry-views'

const NONE: QueueRow[] = []
const PARAM = 'letter'

/** The registry's queue, where this person stands in it, and the ways to go on. The place is in the address. */
export function useQueue() {
  const { personId } = useSession()
  const { data, error, refetch } = useLive(orpc.registry.queue, {}, { watch: ['registry', `user:${personId}`] })
  const rows = data ?? NONE
  const incoming = rows.filter((row) => row.flow === 'incoming')
  const outgoing = rows.filter((row) => row.flow !== 'incoming')
  const asked = useSearchParams().get(PARAM)
  const place = useRef(0)
  const current = asked ?? incoming[0]?.documentId ?? null
  const at = incoming.findIndex((row) => row.documentId === current)
  if (at >= 0) place.current = at

  const open = useCallback((documentId: string | null) => {
    const address = new URL(window.location.href)
    if (documentId) address.searchParams.set(PARAM, documentId)
    else address.searchParams.delete(PARAM)
    window.history.replaceState(null, '', address)
  }, [])
  /** A letter that has left the queue gave its place to the one after it. */
  const neighbour = (step: 1 | -1): string | null => {
    const rest = incoming.filter((row) => row.documentId !== current)
    if (!rest.length) return null
    const index = step === 1 ? Math.min(place.current, rest.length) % rest.length : place.current - 1
    return (rest[index] ?? rest.at(-1))?.documentId ?? null
  }
  return { loaded: Boolean(data), error, retry: () => void refetch(), incoming, outgoing, current, at, open, neighbour }
}
export type Queue = ReturnType<typeof useQueue>
