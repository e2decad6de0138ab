'use client'

import { useCallback, useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { RevisionView } from '@/lib/contracts/rooms'
import { useRoom } from '../../room-context'

const NONE: RevisionView[] = []

/** Versions of the room's text, and the one that lies on the desk in place of the live text. */
export function useVersions(mayName: boolean) {
  const { document } = useRoom()
  const watch = [`document:${document.id}`]
  const { data, isFetching, refetch } = useLive(orpc.rooms.listRevisions, { documentId: document.id }, { watch })
  const [opened, open] = useState<RevisionView | null>(null)
  // Every letter makes the last hour another one, and nobody is told of letters: who looks asks.
  const look = useCallback(() => void refetch(), [refetch])
  return { list: data ?? NONE, asked: isFetching, look, opened, open, mayName }
}

export type Versions = ReturnType<typeof useVersions>
