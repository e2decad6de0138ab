'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '@/lib/api/client'
import { useRoom } from '../room-context'
import { useLineCut } from '../use-line-cut'
import type { FeedPage } from './join-pages'
import { feedKey } from './use-feed'

const SEEN_MS = 1000

type Seen = { lastSeq: number; lastRead: number; seen: boolean }

/** A feed is read when its last item was on screen for a second in a tab one looks at; the badge goes at once. */
export function useReadMark({ lastSeq, lastRead, seen }: Seen): void {
  const { document } = useRoom()
  const client = useQueryClient()
  const cut = useLineCut()
  useEffect(() => {
    if (!seen || cut || lastSeq <= lastRead) return
    const timer = setTimeout(() => {
      const key = feedKey(document.id)
      const mark = (to: number) =>
        client.setQueryData<FeedPage>(key, (page) => page && { ...page, lastRead: Math.max(to, page.lastRead) })
      mark(lastSeq)
      api.documents.markRead({ documentId: document.id, seq: lastSeq }).catch(() => {
        void client.invalidateQueries({ queryKey: key, exact: true })
      })
    }, SEEN_MS)
    return () => clearTimeout(timer)
  }, [client, document.id, lastSeq, lastRead, seen, cut])
}
