'use client'

import { notifications } from '@mantine/notifications'
import { useCallback, useMemo } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { ReactionKind, TimelineItem } from '@/lib/contracts/documents'
import { useRoom } from '../room-context'

export type MessageActs = {
  sign: (item: TimelineItem, kind: ReactionKind, on: boolean) => void
  remove: (item: TimelineItem) => void
}

/** What may be done with words already said; a refusal is told, the feed follows by itself. */
export function useMessageActs(removed: () => void): MessageActs {
  const { document } = useRoom()
  const errorText = useErrorText()
  const failed = useCallback(
    (failure: Parameters<typeof errorText>[0]) => notifications.show({ color: 'red', message: errorText(failure) }),
    [errorText],
  )
  const { run: react } = useCommand(orpc.documents.react, { failed })
  const { run: remove } = useCommand(orpc.documents.deleteMessage, { failed, done: removed })
  const documentId = document.id
  return useMemo(
    () => ({
      sign: (item, kind, on) => void react({ documentId, itemId: item.id, kind, on }),
      remove: (item) => void remove({ documentId, itemId: item.id }),
    }),
    [react, remove, documentId],
  )
}
