'use client'

import { useRoom } from '@/components/room/room-context'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'

/** In these states a document may be filed, or is. */
const LAST = new Set(['registered', 'in_work', 'executed', 'send_failed', 'sent', 'closed', 'filed'])

/** In which case the document of this room is, and whether this person may file it; nothing is asked before it has a number. */
export function useFiling() {
  const { id: documentId, state } = useRoom().document
  const watch = [`document:${documentId}`]
  const { data, refetch } = useLive(orpc.archive.filing, { documentId }, { watch, enabled: LAST.has(state) })
  return { filing: data ?? null, refetch }
}
