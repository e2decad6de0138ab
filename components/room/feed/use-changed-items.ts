'use client'

import { useEffect, useRef } from 'react'
import { api } from '@/lib/api/client'
import type { FeedPart, TimelineItem } from '@/lib/contracts/documents'
import { useSocket } from '@/lib/realtime/socket'
import { useRoom } from '../room-context'
import { pagesBack } from './pages-back'

/** More than this at once is a connection that came back, not people changing their words. */
const ONE_BY_ONE = 5

/**
 * Words further back than the newest page, read again when somebody changes or takes them back, and all of them after a
 * lost connection. The newest page is read by itself.
 */
export function useChangedItems(earlier: TimelineItem[], show: FeedPart, put: (items: TimelineItem[]) => void): void {
  const socket = useSocket()
  const documentId = useRoom().document.id
  const latest = useRef(put)
  latest.current = put
  const watched = earlier.map(({ id, seq }) => `${id} ${seq}`).join('\n')
  useEffect(() => {
    if (!watched) return
    const changed = new Set<number>()
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    const read = async () => {
      const places = [...changed]
      changed.clear()
      const items = await itemsAt(places, { documentId, show }).catch(() => null)
      if (items && !left) latest.current(items)
    }
    const stops = watched.split('\n').map((line) => {
      const [id, seq] = line.split(' ')
      return socket.watch([`item:${id}`], () => {
        changed.add(Number(seq))
        clearTimeout(timer)
        timer = setTimeout(read)
      })
    })
    return () => {
      left = true
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [socket, documentId, show, watched])
}

async function itemsAt(places: number[], { documentId, show }: { documentId: string; show: FeedPart }) {
  if (places.length > ONE_BY_ONE) {
    const [before, to] = [Math.max(...places) + 1, Math.min(...places)]
    return (await pagesBack({ documentId, show, before, to })).items
  }
  const pages = await Promise.all(
    places.map((seq) => api.documents.timeline({ documentId, before: seq + 1, limit: 1, show })),
  )
  return pages.flatMap(({ items }) => items)
}
