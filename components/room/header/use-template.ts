'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useDownload } from '@/components/approval/use-download'
import { sendFile } from '@/components/files/uploads/send-file'
import { useErrorText } from '@/components/ui/error-text'
import { api } from '@/lib/api/client'
import { useRoom } from '../room-context'

const READING_MS = 20_000

/** Takes a Word template and gives it back filled from the card of this document; what is wrong with its tags is said. */
export function useTemplate(): { take: (file: File) => void; pending: boolean } {
  const t = useTranslations('rooms.template')
  const documentId = useRoom().document.id
  const errorText = useErrorText()
  const chosen = useRef<File | null>(null)
  const { run, pending, failure } = useDownload(async () => {
    const file = chosen.current as File
    const { sha256, name } = await sendFile({ file })
    const filled = await api.rooms.fillTemplate({ documentId, sha256, name })
    const notes = filled.notes.map(({ kind, tag }) => t(`notes.${kind}`, { tag }))
    notifications.show({ title: t('done'), message: notes.join('; '), autoClose: notes.length ? READING_MS : 6000 })
    return filled
  })
  useEffect(() => {
    if (failure) notifications.show({ color: 'red', message: errorText(failure), autoClose: READING_MS })
  }, [failure, errorText])
  const take = (file: File) => {
    chosen.current = file
    run()
  }
  return { take, pending }
}
