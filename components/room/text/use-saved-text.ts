'use client'

import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { BodyNode } from '@/lib/editor/content'
import { useRoom } from '../room-context'

export type SavedText = { key: number; body: BodyNode } | null

/** The text as it is saved, over HTTP, for who cannot have it live; null until it is needed and has come. */
export function useSavedText(needed: boolean): SavedText {
  const { id: documentId } = useRoom().document
  const watch = [`document:${documentId}`]
  const { data, dataUpdatedAt } = useLive(orpc.rooms.getText, { documentId }, { watch, enabled: needed })
  return needed && data ? { key: dataUpdatedAt, body: data.content } : null
}
