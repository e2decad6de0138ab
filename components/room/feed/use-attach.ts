'use client'

import { uploads } from '@/components/files/uploads/upload-queue'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import { useRoom } from '../room-context'

/** Adds files to the document from where one talks about it; null for those who may not (V-09.02). */
export function useAttach(): ((files: File[]) => void) | null {
  const documentId = useRoom().document.id
  const { data } = useLive(orpc.files.list, { documentId }, { watch: [`document:${documentId}`] })
  if (data?.abilities.attach !== true) return null
  const { limitMb } = data
  return (files) => uploads.add(files, { documentId, role: 'attachment', limitMb })
}
