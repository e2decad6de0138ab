'use client'

import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { RevisionView } from '@/lib/contracts/rooms'
import { useRoom } from '../../room-context'

const NONE: RevisionView[] = []

/** Versions of the room's text, and the one that lies on the desk in place of the live text. */
export function useVersions(mayName: boolean) {
  const { document } = useRoom()
  const watch = [`document:${document.id}`]
  const { data } = useLive(orpc.rooms.listRevisions, { documentId: document.id }, { watch })
  const [opened, open] = useState<RevisionView | null>(null)
  return { list: data ?? NONE, opened, open, mayName }
}

export type Versions = ReturnType<typeof useVersions>
