'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { useRoom } from '../room/room-context'

/** The approval of the room's document, live, and a way to read it again at once after one's own act. */
export function useApproval() {
  const { document } = useRoom()
  const client = useQueryClient()
  const documentId = document.id
  const written = document.flow !== 'incoming'
  const query = useLive(
    orpc.approval.forDocument,
    { documentId },
    { watch: [`document:${documentId}`], enabled: written },
  )
  const refresh = useCallback(() => {
    void client.invalidateQueries({ queryKey: orpc.approval.forDocument.key({ input: { documentId } }) })
    void client.invalidateQueries({ queryKey: orpc.documents.get.key({ input: { documentId } }) })
  }, [client, documentId])
  return { approval: query.data, error: query.error, refetch: query.refetch, refresh }
}
