'use client'

import { notifications } from '@mantine/notifications'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { suggestionsOf } from '@/lib/editor/suggestions/list'
import { useRoom } from '../room-context'

type Text = { synced: boolean; show: (id: string) => void; openVersion: (none: null) => void }

/** Somebody's suggestions that were asked for in the feed: the first of them is shown, or said to be gone. */
export function useAskedProposals(editor: Editor, { synced, show, openVersion }: Text): void {
  const t = useTranslations('rooms.feed')
  const { proposals, showProposals } = useRoom()
  useEffect(() => {
    if (!synced || proposals === null) return
    showProposals(null)
    const first = suggestionsOf(editor.state.doc).find(({ by }) => by === proposals)
    if (!first) return void notifications.show({ message: t('proposalsGone') })
    openVersion(null)
    requestAnimationFrame(() => show(first.id))
  }, [editor, synced, proposals, showProposals, show, openVersion, t])
}
