'use client'

import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { api } from '@/lib/api/client'
import { useDownload } from '../approval/use-download'
import { useErrorText } from '../ui/error-text'
import { useRoom } from './room-context'

/** The document of this room as a Word file: its text of this moment, or a frozen version. Offered where there is a text. */
export function useDocx(version: number | null = null) {
  const { document, me } = useRoom()
  const errorText = useErrorText()
  const { run, pending, failure } = useDownload(() => api.rooms.exportDocx({ documentId: document.id, version }))
  useEffect(() => {
    if (failure) notifications.show({ color: 'red', message: errorText(failure) })
  }, [failure, errorText])
  const writes = document.participants.some(({ id, access }) => id === me.personId && access === 'write')
  const offered = document.flow !== 'incoming' && (document.access === 'common' || writes)
  return { download: run, pending, offered }
}
