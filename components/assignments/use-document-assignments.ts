'use client'

import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { useRoom } from '../room/room-context'

/** Instructions given on the open document, or carried out by it; live. */
export function useDocumentAssignments() {
  const { document } = useRoom()
  return useLive(orpc.assignments.forDocument, { documentId: document.id }, { watch: [`document:${document.id}`] })
}

/** One of them by its id. */
export const useAssignment = (id: string) => useDocumentAssignments().data?.find((assignment) => assignment.id === id)
