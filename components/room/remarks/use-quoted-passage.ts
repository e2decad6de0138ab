'use client'

import { notifications } from '@mantine/notifications'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { textViewOf } from '@/components/editor/text-view'
import { type Passage, placePassage } from '@/lib/editor/passage'
import { useRoom } from '../room-context'
import { QUOTED } from './use-remark-marks'

/** The passage quoted in the feed that one asked to see: highlighted where it stands now, or said to be gone. */
export function useQuotedPassage(editor: Editor, synced: boolean) {
  const t = useTranslations('rooms.feed')
  const { passage, showPassage } = useRoom()
  const [quoted, setQuoted] = useState<Passage | null>(null)
  useEffect(() => {
    const view = synced && passage ? textViewOf(editor) : null
    if (!view || !passage) return
    showPassage(null)
    if (placePassage(view, passage).state === 'lost') notifications.show({ message: t('passageLost') })
    else setQuoted({ ...passage })
  }, [editor, synced, passage, showPassage, t])
  useEffect(() => {
    if (!quoted) return
    const frame = requestAnimationFrame(() =>
      editor.view.dom
        .querySelector(`[data-passage="${QUOTED}"]`)
        ?.scrollIntoView({ block: 'center', behavior: 'smooth' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [editor, quoted])
  const forget = useCallback(() => setQuoted(null), [])
  return { quoted, forget }
}
