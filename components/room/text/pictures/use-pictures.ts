'use client'

import { notifications } from '@mantine/notifications'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useRoom } from '../../room-context'
import { useRoomState } from '../../use-room-state'
import { type Saying, Transfers } from './transfers'

/** Pictures on their way into the text that is open here: chosen, dropped and pasted ones. */
export function usePictures(editor: Editor) {
  const t = useTranslations('rooms.pictures')
  const documentId = useRoom().document.id
  const offline = useRoomState((state) => state?.save === 'offline')
  const transfers = useMemo(() => new Transfers(editor, documentId), [editor, documentId])
  const rows = useSyncExternalStore(transfers.subscribe, transfers.all, transfers.all)
  useEffect(() => {
    transfers.say = (what: Saying, count = 0) =>
      notifications.show({
        color: what === 'foreign' ? 'yellow' : 'red',
        message: t(what, { count }),
        autoClose: 12_000,
      })
    transfers.placeLabel = t('place')
    transfers.offline = offline
    editor.storage.livePictures.taker = transfers
    return () => {
      // Of a desk that is left as a whole the editor goes first, and what it kept goes with it.
      if (!editor.isDestroyed) editor.storage.livePictures.taker = null
    }
  }, [editor, transfers, offline, t])
  useEffect(() => () => transfers.stop(), [transfers])
  return { rows, transfers, choose: (files: File[]) => transfers.files(files, editor.state.selection.to) }
}

export type Pictures = ReturnType<typeof usePictures>
