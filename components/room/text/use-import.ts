'use client'

import { notifications } from '@mantine/notifications'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useImportedNote } from '@/components/documents/use-imported-note'
import { sendFile } from '@/components/files/uploads/send-file'
import { useErrorText } from '@/components/ui/error-text'
import { api } from '@/lib/api/client'
import { failureOf } from '@/lib/api/failure'
import { useRoom } from '../room-context'
import { insertBody } from './insert-body'

/** Takes a Word file into the text that is open here; while it is read, others may go on writing. */
export function useImport(editor: Editor): { take: (file: File) => void; reading: boolean } {
  const t = useTranslations('rooms.imported')
  const documentId = useRoom().document.id
  const errorText = useErrorText()
  const note = useImportedNote()
  const [reading, setReading] = useState(false)

  async function take(file: File): Promise<void> {
    setReading(true)
    try {
      const { sha256, name } = await sendFile({ file })
      const { content, losses } = await api.rooms.importText({ documentId, sha256, name })
      if (editor.isDestroyed || !editor.isEditable) notifications.show({ color: 'red', message: t('gone') })
      else {
        insertBody(editor, content)
        note(name, losses)
      }
    } catch (error) {
      notifications.show({ color: 'red', message: errorText(failureOf(error)), autoClose: 12_000 })
    } finally {
      setReading(false)
    }
  }
  return { take: (file) => void take(file), reading }
}
